using System.CommandLine;
using System.Globalization;
using Dateline.Archive;

namespace Dateline.App.Cli;

/// <summary>Which state of the archive is meant: --as-of WHEN.</summary>
internal sealed class AsOfOption
{
    private readonly Option<string?> option = new("--as-of")
    {
        Description =
            "The archive as it was then: a time such as 2026-01-31 or 2026-01-31T12:00Z, or a place in the log such as #1200",
        HelpName = "WHEN",
    };

    /// <summary>Adds the option to a command, with its check.</summary>
    public void AddTo(Command command)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Parse(result.Tokens[0].Value) is null)
            {
                result.AddError($"--as-of {result.Tokens[0].Value}: give a time such as 2026-01-31T12:00Z, or #1200");
            }
        });
        command.Add(option);
    }

    /// <summary>The state that is meant; the present where nothing was said.</summary>
    public AsOf Read(ParseResult parse) => parse.GetValue(option) is { } given ? Parse(given)!.Value : AsOf.Now;

    /// <summary>A day means the end of it, UTC.</summary>
    internal static AsOf? Parse(string text)
    {
        if (text.StartsWith('#'))
        {
            return long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                ? AsOf.At(place)
                : null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return AsOf.At(new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddTicks(-1));
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? AsOf.At(time)
            : null;
    }
}
