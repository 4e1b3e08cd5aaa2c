using System.Text.RegularExpressions;

namespace Dateline.Language.Perceptron;

/// <summary>Cuts at paragraph ends, after sentence marks and around punctuation: enough until the rules of a language are there.</summary>
internal sealed partial class PlainSegmenter : ISegmenter
{
    /// <inheritdoc/>
    public IReadOnlyList<SegmentedSentence> Segment(string text, LanguageTag language)
    {
        var sentences = new List<SegmentedSentence>();
        var words = new List<SegmentedWord>();
        var paragraph = 0;
        foreach (Match match in WordPattern().Matches(text))
        {
            if (match.ValueSpan[0] == '\n')
            {
                Close(sentences, words, paragraph++);
                continue;
            }
            words.Add(
                new SegmentedWord(new TextSpan(match.Index, match.Index + match.Length), match.Value, words.Count)
            );
            if (EndsSentence(text, match))
                Close(sentences, words, paragraph);
        }
        Close(sentences, words, paragraph);
        return sentences;
    }

    private static bool EndsSentence(string text, Match match)
    {
        var end = match.Index + match.Length;
        if (match.Value is "”" or "\"" && match.Index > 0 && text[match.Index - 1] is '.' or '!' or '?')
            return end + 1 < text.Length && char.IsWhiteSpace(text[end]) && !char.IsLower(text[end + 1]);
        return match.Value is "." or "!" or "?"
            && end + 1 < text.Length
            && char.IsWhiteSpace(text[end])
            && !char.IsLower(text[end + 1]);
    }

    private static void Close(List<SegmentedSentence> sentences, List<SegmentedWord> words, int paragraph)
    {
        if (words.Count == 0)
            return;
        sentences.Add(new SegmentedSentence(words[0].Span.Cover(words[^1].Span), paragraph, [.. words]));
        words.Clear();
    }

    [GeneratedRegex(
        @"\n|(?:Mr|Mrs|Ms|Dr|Gen|Sr|Sra|St|No|U\.S|U\.K|[A-Z])\.|\d+(?:[.,:]\d+)*|['’]s\b|[\p{L}\p{M}\p{N}]+(?:[-'’](?!s\b)[\p{L}\p{M}\p{N}]+)*|[^\s]"
    )]
    private static partial Regex WordPattern();
}
