namespace Dateline.Reading.Html.Blocks;

/// <summary>What the data of a page tell of its text.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Descriptions">The summaries that the page states: Open Graph, meta, JSON-LD.</param>
internal sealed record PageHints(string? Title, IReadOnlyList<string> Descriptions)
{
    private const int Telling = 40;

    /// <summary>Whether a text is the headline, or the greater part of it.</summary>
    public bool IsTitle(string text) =>
        Title is not null
        && (
            Squeeze(text) == Squeeze(Title)
            || (text.Length * 2 > Title.Length && Title.StartsWith(text, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>Whether a text is the summary that the page states, or begins like it.</summary>
    public bool IsDescription(string text) =>
        text.Length >= Telling && Descriptions.Any(d => d.Length >= Telling && SharesBeginning(text, d));

    private static bool SharesBeginning(string text, string description)
    {
        var (one, other) = (Squeeze(text), Squeeze(description));
        var length = Math.Min(Math.Min(one.Length, other.Length), 60);
        return length >= Telling * 3 / 4 && string.CompareOrdinal(one, 0, other, 0, length) == 0;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
