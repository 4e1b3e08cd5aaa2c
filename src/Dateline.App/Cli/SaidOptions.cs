using System.CommandLine;
using System.Globalization;
using Dateline.Reading;

namespace Dateline.App.Cli;

/// <summary>The options by which a person says of an input what the input can't say.</summary>
internal sealed class SaidOptions
{
    private readonly Option<string?> _published = new("--published")
    {
        Description = "When it appeared: 2025-02-14, 2025-02, 2025, or 2025-02-01..2025-02-14",
    };

    private readonly Option<string?> _publisher = new("--publisher") { Description = "Who published it" };

    private readonly Option<string?> _url = new("--url") { Description = "The address it was published at" };

    private readonly Option<string?> _language = new("--language") { Description = "Its language, as a BCP 47 tag" };

    /// <summary>Adds the options to a command, with their checks.</summary>
    public void AddTo(Command command)
    {
        _published.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && ParseDays(result.Tokens[0].Value) is null)
            {
                result.AddError(
                    $"--published {result.Tokens[0].Value}: give a day, month or year such as 2025-02-14, or two with \"..\""
                );
            }
        });
        command.Add(_published);
        command.Add(_publisher);
        command.Add(_url);
        command.Add(_language);
    }

    /// <summary>What was said on the command line.</summary>
    public ReadOptions Read(ParseResult parse) =>
        new()
        {
            Published = parse.GetValue(_published) is { } days ? ParseDays(days) : null,
            Publisher = parse.GetValue(_publisher),
            Url = parse.GetValue(_url),
            Language = parse.GetValue(_language) is { } tag ? new LanguageTag(tag) : null,
        };

    /// <summary>A day, a month, a year, or two of them with ".." between; <c>null</c> where it is none of these.</summary>
    internal static DayRange? ParseDays(string text)
    {
        var ends = text.Split("..");
        return ends switch
        {
            [var one] => ParseOne(one),
            [var first, var last] when ParseOne(first) is { } from && ParseOne(last) is { } to && from.From <= to.To =>
                new DayRange(from.From, to.To),
            _ => null,
        };
    }

    private static DayRange? ParseOne(string text) =>
        Parse(text, "yyyy-MM-dd") is { } day ? DayRange.Day(day)
        : Parse(text, "yyyy-MM") is { } month ? DayRange.Month(month.Year, month.Month)
        : Parse(text, "yyyy") is { } year ? DayRange.Year(year.Year)
        : null;

    private static DateOnly? Parse(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
