namespace Dateline.World;

/// <summary>
/// The names of the world in one language, found by longest match. Matching minds the case, save that a text in
/// capitals matches a name, and that a word which the tables write small ("cubano") may begin with a capital.
/// </summary>
internal sealed class WorldNames
{
    private const int ShortestInCapitals = 4;
    private readonly Dictionary<string, Entry[]> byFirstWord;
    private readonly Dictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Makes an index of readings; of one form, earlier readings are likelier.</summary>
    public WorldNames(IEnumerable<WorldName> readings)
    {
        byFirstWord = readings
            .GroupBy(r => r.Form, StringComparer.Ordinal)
            .Select(g => new Entry(g.Key, [.. g.Distinct()]))
            .GroupBy(e => FirstWord(e.Form, 0).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, LongestFirst, StringComparer.OrdinalIgnoreCase);
        lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest form that begins at this offset and ends at the end of a word, or <c>null</c>.</summary>
    public WorldNameMatch? LongestAt(string text, int offset)
    {
        if (offset > 0 && char.IsLetterOrDigit(text[offset - 1]))
            return null;
        if (!lookup.TryGetValue(FirstWord(text, offset), out var entries))
            return null;
        foreach (var entry in entries)
            if (Matches(entry.Form, text, offset))
                return new WorldNameMatch(new TextSpan(offset, offset + entry.Form.Length), entry.Readings);
        return null;
    }

    /// <summary>The readings of exactly this form, the likeliest first; empty where it is unknown.</summary>
    public IReadOnlyList<WorldName> Find(string form) =>
        LongestAt(form, 0) is { } match && match.Span.End == form.Length ? match.Readings : [];

    /// <summary>The longest matches in a span of a text, in order, never overlapping.</summary>
    public IEnumerable<WorldNameMatch> In(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
                continue;
            if (LongestAt(text, i) is not { } match || match.Span.End > span.End)
                continue;
            yield return match;
            i = match.Span.End - 1;
        }
    }

    private static Entry[] LongestFirst(IEnumerable<Entry> entries) =>
        [.. entries.OrderByDescending(e => e.Form.Length).ThenBy(e => e.Form, StringComparer.Ordinal)];

    private static ReadOnlySpan<char> FirstWord(string text, int offset)
    {
        var end = offset;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text.AsSpan(offset, end - offset);
    }

    private static bool Matches(string form, string text, int offset)
    {
        var end = offset + form.Length;
        if (
            end > text.Length
            || (end < text.Length && char.IsLetterOrDigit(form[^1]) && char.IsLetterOrDigit(text[end]))
        )
            return false;
        var slice = text.AsSpan(offset, form.Length);
        return SameLetters(form, slice)
            || (form.Length >= ShortestInCapitals && IsInCapitals(slice) && SameFolded(form, slice));
    }

    private static bool SameLetters(string form, ReadOnlySpan<char> slice)
    {
        for (var i = 0; i < form.Length; i++)
            if (
                form[i] != slice[i]
                && !SameSign(form[i], slice[i])
                && !(i == 0 && char.ToUpperInvariant(form[0]) == slice[0])
            )
                return false;
        return true;
    }

    private static bool SameFolded(string form, ReadOnlySpan<char> slice)
    {
        for (var i = 0; i < form.Length; i++)
            if (char.ToUpperInvariant(form[i]) != slice[i] && !SameSign(form[i], slice[i]))
                return false;
        return true;
    }

    private static bool SameSign(char form, char actual) =>
        form switch
        {
            ' ' => char.IsWhiteSpace(actual) && actual != '\n',
            '\'' => actual == '’',
            '’' => actual == '\'',
            _ => false,
        };

    private static bool IsInCapitals(ReadOnlySpan<char> slice)
    {
        foreach (var c in slice)
            if (char.IsLower(c))
                return false;
        return true;
    }

    private readonly record struct Entry(string Form, WorldName[] Readings);
}
