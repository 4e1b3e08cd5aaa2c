namespace Dateline.Language.Text;

/// <summary>
/// Tells the ends of paragraphs from the ends of lines. Mail and plain text may be saved with every line broken at a
/// width: there a paragraph goes on in the next line if that line's first word did not fit.
/// </summary>
internal readonly struct LineWidth
{
    /// <summary>The greatest width, in UTF-16 code units, at which text is commonly broken.</summary>
    private const int Widest = 130;

    /// <summary>The least width at which it is: shorter lines are verse, lists or addresses.</summary>
    private const int Narrowest = 50;

    private const string Breaks = "\n\r\u2028\u2029\u0085";

    /// <summary>The width of the text; 0 where its lines are not broken.</summary>
    private readonly int _width;

    private LineWidth(int width) => _width = width;

    /// <summary>The width of a text: that of its longest line, unless one is too long for broken lines.</summary>
    public static LineWidth Of(string text)
    {
        var longest = 0;
        foreach (var range in text.AsSpan().SplitAny(Breaks))
        {
            var line = text.AsSpan(range);
            if (line.Length > Widest && line.Contains(' '))
                return default;
            longest = line.Length <= Widest ? Math.Max(longest, line.Length) : longest;
        }
        return new LineWidth(longest >= Narrowest ? longest : 0);
    }

    /// <summary>Where the paragraph that holds <paramref name="start"/> ends: at a line break, or at the text's end.</summary>
    public int EndOfParagraph(string text, int start)
    {
        for (var line = start; ; )
        {
            var length = text.AsSpan(line).IndexOfAny(Breaks);
            if (length < 0)
                return text.Length;
            if (!GoesOn(text, line, line + length))
                return line + length;
            line += length + 1;
        }
    }

    // A stop ends the paragraph for safety: the sentence ends there in any case.
    private bool GoesOn(string text, int line, int end)
    {
        if (_width == 0 || end == line || end + 1 >= text.Length || !char.IsLower(text[end + 1]))
            return false;
        var next = text.AsSpan(end + 1).IndexOfAny(" \n\r");
        var word = next < 0 ? text.Length - end - 1 : next;
        return end - line + 1 + word > _width
            && (char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is ',' or ' ' or '-');
    }
}
