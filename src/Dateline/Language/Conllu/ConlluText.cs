namespace Dateline.Language.Conllu;

/// <summary>The sentences of a CoNLL-U file (universaldependencies.org/format.html).</summary>
/// <param name="Sentences">In the order of the file.</param>
public sealed record ConlluText(IReadOnlyList<ConlluSentence> Sentences);

/// <summary>A sentence of a CoNLL-U file.</summary>
/// <param name="Comments">The comment lines without their "#": "text = …", "newpar".</param>
/// <param name="Tokens">The surface tokens in order; never empty.</param>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluToken> Tokens)
{
    /// <summary>The syntactic words of all tokens in order.</summary>
    public IEnumerable<ConlluWord> Words => Tokens.SelectMany(token => token.Words);

    /// <summary>Whether a document or a paragraph begins with this sentence.</summary>
    public bool BeginsParagraph =>
        Comments.Any(comment =>
            comment.StartsWith("newpar", StringComparison.Ordinal)
            || comment.StartsWith("newdoc", StringComparison.Ordinal)
        );
}

/// <summary>A surface token: a word, or a range of words ("1-2 del") with a form of its own.</summary>
/// <param name="Form">Its characters (FORM).</param>
/// <param name="Words">Its words; more than one in a multiword token.</param>
/// <param name="Misc">MISC of the range of a multiword token; "_" where it is a single word.</param>
/// <param name="SpaceAfter">Whether white space follows it in the text (SpaceAfter=No where none does).</param>
public sealed record ConlluToken(string Form, IReadOnlyList<ConlluWord> Words, string Misc, bool SpaceAfter)
{
    /// <summary>Whether it was written as a range of words.</summary>
    public bool IsMultiword => Words.Count > 1;
}

/// <summary>A word line: the ten columns without ID and DEPS; "_" is an empty one.</summary>
/// <param name="Form">FORM.</param>
/// <param name="Lemma">LEMMA.</param>
/// <param name="Upos">UPOS in capitals.</param>
/// <param name="Xpos">XPOS.</param>
/// <param name="Feats">FEATS.</param>
/// <param name="Head">HEAD, counted from 1 in the sentence; 0 is the root; -1 where the column is empty.</param>
/// <param name="Deprel">DEPREL.</param>
/// <param name="Misc">MISC, without SpaceAfter.</param>
public sealed record ConlluWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Feats,
    int Head,
    string Deprel,
    string Misc
);
