namespace Dateline.Language.Text;

/// <summary>Divides a surface token into its syntactic words.</summary>
internal interface IWordDivider
{
    /// <summary>Adds the words of a token, one or more.</summary>
    void Add(string text, Token token, int index, List<SegmentedWord> words);
}

/// <summary>Takes every token as one word.</summary>
internal sealed class WholeWords : IWordDivider
{
    /// <inheritdoc/>
    public void Add(string text, Token token, int index, List<SegmentedWord> words) => words.Whole(text, token, index);
}

/// <summary>The shapes that words of a token take.</summary>
internal static class WordLists
{
    public static void Whole(this List<SegmentedWord> words, string text, Token token, int index)
    {
        var span = new TextSpan(token.Start, token.End);
        words.Add(new SegmentedWord(span, span.Of(text), index));
    }

    /// <summary>Adds a word that has characters of its own.</summary>
    public static void Part(this List<SegmentedWord> words, string text, int start, int end, int index) =>
        words.Add(new SegmentedWord(new TextSpan(start, end), text[start..end], index));
}
