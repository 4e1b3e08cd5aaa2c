using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Language.Text;

/// <summary>
/// English contractions and genitives after EWT: "don't" is "do" and "n't", "China's" is "China" and "'s",
/// "workers'" is "workers" and "'". Every word has its own characters.
/// </summary>
internal sealed class EnglishWords : IWordDivider
{
    private static readonly FrozenDictionary<string, int[]> Contractions = Table
        .Load("Language/Text/contractions.tsv")
        .Rows.ToFrozenDictionary(row => row["form"], row => row.List("words").Select(word => word.Length).ToArray());

    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> contractions =
        Contractions.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public void Add(string text, Token token, int index, List<SegmentedWord> words)
    {
        if (token.Kind != TokenKind.Word || token.Length < 2)
        {
            words.Whole(text, token, index);
            return;
        }
        var host = HostLength(token.Of(text));
        if (host > 0)
            AddTwo(text, token, host, index, words);
        else if (Known(token.Of(text)) is { } lengths)
            AddKnown(text, token, lengths, index, words);
        else
            words.Whole(text, token, index);
    }

    private static void AddTwo(string text, Token token, int host, int index, List<SegmentedWord> words)
    {
        words.Part(text, token.Start, token.Start + host, index);
        words.Part(text, token.Start + host, token.End, index);
    }

    private static void AddKnown(string text, Token token, int[] lengths, int index, List<SegmentedWord> words)
    {
        var at = token.Start;
        foreach (var length in lengths)
            words.Part(text, at, at += length, index);
    }

    // The length of what stands before "n't", "'s", "'ll", "'re", "'ve", "'d", "'m" or a bare apostrophe; 0 without one.
    private static int HostLength(ReadOnlySpan<char> form)
    {
        var mark = form.Length - 1;
        while (mark > 0 && !Letters.IsApostrophe(form[mark]))
            mark--;
        if (mark == 0 || form.Length - mark > 3)
            return 0;
        var tail = form[(mark + 1)..];
        if (tail is "t" or "T")
            return mark > 1 && form[mark - 1] is 'n' or 'N' ? mark - 1 : 0;
        return tail is "" or "s" or "S" or "d" or "D" or "m" or "M" || IsVerb(tail) ? mark : 0;
    }

    private static bool IsVerb(ReadOnlySpan<char> tail) =>
        tail.Equals("ll", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("re", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("ve", StringComparison.OrdinalIgnoreCase);

    private int[]? Known(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[12];
        if (form.Length > lower.Length)
            return null;
        return contractions.TryGetValue(lower[..form.ToLowerInvariant(lower)], out var lengths) ? lengths : null;
    }
}
