namespace Dateline.Record.Statements;

/// <summary>Words between quotation marks.</summary>
/// <param name="Span">From the opening to the closing mark, both included.</param>
/// <param name="IsClosed">Whether the closing mark stands: where a quotation goes on in the next paragraph it does not.</param>
internal readonly record struct Quotation(TextSpan Span, bool IsClosed);

/// <summary>Pairs quotation marks: “ ”, « », „ “, " ", '' '', and ‘ ’ where it is not an apostrophe.</summary>
/// <remarks>A quotation never crosses a paragraph; one that is left open ends with its paragraph.</remarks>
internal static class QuotationMarks
{
    /// <summary>The outermost quotations in the order of the text.</summary>
    public static IReadOnlyList<Quotation> Pair(string text)
    {
        var found = new List<Quotation>();
        for (var start = 0; start < text.Length; )
        {
            var end = ParagraphEnd(text, start);
            PairInParagraph(text, start, end, found);
            start = end + 1;
        }
        return found;
    }

    // Saved articles may break a paragraph into lines: only an empty line or a line that ends a sentence parts them.
    private static int ParagraphEnd(string text, int start)
    {
        for (var i = start; ; i++)
        {
            i = text.IndexOf('\n', i);
            if (i < 0)
                return text.Length;
            var before = text.AsSpan(start, i - start).TrimEnd();
            if (
                before.Length == 0
                || i + 1 >= text.Length
                || "\n“\"«".Contains(text[i + 1])
                || ".!?\"”’»:)".Contains(before[^1])
            )
                return i;
        }
    }

    private static void PairInParagraph(string text, int start, int end, List<Quotation> found)
    {
        for (var i = start; i < end; i++)
        {
            var close = Opens(text, i, start) ? Close(text, i, end) : 0;
            if (close == 0)
                continue;
            found.Add(new Quotation(new TextSpan(i, close < 0 ? TrimmedEnd(text, i, end) : close), close > 0));
            i = close < 0 ? end : close - 1;
        }
    }

    private static bool Opens(string text, int i, int start) =>
        text[i] switch
        {
            '“' or '«' or '„' or '"' or '”' => true,
            '‘' or '\'' or '`' => (i == start || !char.IsLetterOrDigit(text[i - 1]) && !"’'\"".Contains(text[i - 1]))
                && i + 1 < text.Length
                && (char.IsLetter(text[i + 1]) || text[i + 1] == text[i]),
            _ => false,
        };

    // The end of the quotation that opens at i; -1 where it stays open; 0 where the mark opens nothing.
    private static int Close(string text, int i, int end)
    {
        if (text[i] is '‘' or '\'' or '`')
            return text[i + 1] == text[i] ? CloseDoubled(text, i, end) : CloseSingle(text, i, end);
        var depth = 1;
        for (var j = i + 1; j < end; j++)
        {
            if (text[i] is '“' or '«' && text[j] == text[i] && !StandsAfterSentence(text, j))
                depth++;
            else if (Closes(text[i], text[j]) && --depth == 0 || IsDoubledClose(text, i, j))
                return j + (IsDoubledClose(text, i, j) ? 2 : 1);
        }
        return text[i] == '”' ? 0 : -1;
    }

    // “A. “B. “C.” repeats the opening mark for each sentence of one quotation: it does not nest.
    private static bool StandsAfterSentence(string text, int j) =>
        text.AsSpan(0, j).TrimEnd() is { Length: > 0 } before && ".!?".Contains(before[^1]);

    private static bool Closes(char open, char mark) =>
        open switch
        {
            '“' => mark is '”' or '"',
            '«' => mark == '»',
            '„' => mark is '“' or '”',
            '”' => mark == '”',
            _ => mark is '"' or '”',
        };

    private static bool IsDoubledClose(string text, int i, int j) =>
        text[i] is '“' or '"' && j + 1 < text.Length && text[j] is '’' or '\'' && text[j + 1] == text[j];

    private static int CloseDoubled(string text, int i, int end)
    {
        for (var j = i + 2; j + 1 < end; j++)
            if (text[j] is '\'' or '’' && text[j + 1] == text[j])
                return j + 2;
        return 0;
    }

    private static int CloseSingle(string text, int i, int end)
    {
        for (var j = i + 2; j < end; j++)
            if (
                text[j] is '’' or '\''
                && (j + 1 == end || !char.IsLetterOrDigit(text[j + 1]))
                && !IsPluralPossessive(text, j)
            )
                return j + 1;
        return 0;
    }

    private static bool IsPluralPossessive(string text, int j) =>
        text[j - 1] == 's' && j + 2 < text.Length && text[j + 1] == ' ' && char.IsLower(text[j + 2]);

    private static int TrimmedEnd(string text, int start, int end) =>
        start + text.AsSpan(start, end - start).TrimEnd().Length;
}
