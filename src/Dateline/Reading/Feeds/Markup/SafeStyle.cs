using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dateline.Tables;

namespace Dateline.Reading.Feeds.Markup;

/// <summary>Keeps of a style attribute the declarations that can neither load nor cover anything.</summary>
internal static partial class SafeStyle
{
    private const int Longest = 4000;

    private static readonly Lazy<(FrozenSet<string> Properties, FrozenSet<string> Words)> Names = new(Load);

    /// <summary>The safe declarations, "color: red; width: 2px;", or "".</summary>
    public static string Clean(string style)
    {
        if (style.Length > Longest || style.Contains('\\', StringComparison.Ordinal))
        {
            return "";
        }
        return string.Join(' ', style.Split(';').Select(Declaration).Where(d => d.Length > 0));
    }

    private static string Declaration(string declaration)
    {
        var colon = declaration.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return "";
        }
        var (property, value) = (declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
        return IsSafe(property.ToLowerInvariant(), value) ? $"{property}: {value};" : "";
    }

    private static bool IsSafe(string property, string value) =>
        value.Length > 0
        && (
            Names.Value.Properties.Contains(property) ? PlainValue().IsMatch(value)
            : property.Split('-')[0] is "background" or "border" or "margin" or "padding" ? IsOfWords(value)
            : false
        );

    private static bool IsOfWords(string value) =>
        Colour()
            .Replace(value, "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(w => Names.Value.Words.Contains(w.ToLowerInvariant()) || Measure().IsMatch(w));

    private static (FrozenSet<string>, FrozenSet<string>) Load()
    {
        var rows = Table.Load("Reading/Feeds/Markup/safe-styles.tsv").Rows;
        FrozenSet<string> Of(string kind) =>
            rows.Where(r => r["kind"] == kind).Select(r => r["name"]).ToFrozenSet(StringComparer.Ordinal);
        return (Of("property"), Of("word"));
    }

    [GeneratedRegex("""^([\w\s,.#%!-]|'[\s\w-]*'|"[\s\w-]*"|rgb\([\d,\s%]+\))+$""", RegexOptions.IgnoreCase)]
    private static partial Regex PlainValue();

    [GeneratedRegex(@"^(#[0-9a-f]+|-?\d{0,4}\.?\d{0,4}(cm|em|ex|in|mm|pc|pt|px|rem|%)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Measure();

    [GeneratedRegex(@"rgb\([\d,\s%]+\)", RegexOptions.IgnoreCase)]
    private static partial Regex Colour();
}
