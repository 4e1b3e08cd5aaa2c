using Dateline.Language.Conllu;

namespace Dateline.Eval.Trees;

/// <summary>A word as the evaluation sees it: its place among the characters that are no white space.</summary>
/// <param name="Start">Its first character; words of a multiword token share the token's range.</param>
/// <param name="End">One past its last.</param>
/// <param name="IsMultiword">Whether it belongs to a multiword token.</param>
/// <param name="Parent">The index of its head in the whole text, or -1 for a root.</param>
/// <param name="Columns">What is compared.</param>
internal readonly record struct FlatWord(int Start, int End, bool IsMultiword, int Parent, ConlluWord Columns);

/// <summary>A CoNLL-U text laid flat: characters without white space, and the ranges of tokens, sentences and words.</summary>
internal sealed class FlatText
{
    private readonly List<(int, int)> tokens = [];
    private readonly List<(int, int)> sentences = [];
    private readonly List<FlatWord> words = [];

    /// <summary>Lays a text flat.</summary>
    public FlatText(ConlluText text)
    {
        var at = 0;
        foreach (var sentence in text.Sentences)
        {
            var (start, first) = (at, words.Count);
            foreach (var token in sentence.Tokens)
                at = Add(token, at, first);
            sentences.Add((start, at));
        }
    }

    public IReadOnlyList<(int Start, int End)> Tokens => tokens;

    public IReadOnlyList<(int Start, int End)> Sentences => sentences;

    public IReadOnlyList<FlatWord> Words => words;

    private int Add(ConlluToken token, int at, int first)
    {
        var end = at + token.Form.Count(c => !char.IsWhiteSpace(c));
        tokens.Add((at, end));
        foreach (var word in token.Words)
            words.Add(new FlatWord(at, end, token.IsMultiword, word.Head <= 0 ? -1 : first + word.Head - 1, word));
        return end;
    }
}
