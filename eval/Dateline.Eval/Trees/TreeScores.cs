using Dateline.Language.Conllu;

namespace Dateline.Eval.Trees;

/// <summary>Counts behind an F1.</summary>
/// <param name="Gold">Units in the gold text.</param>
/// <param name="System">Units in the text of the system.</param>
/// <param name="Correct">Units that agree.</param>
internal readonly record struct F1Score(int Gold, int System, int Correct)
{
    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Gold + System == 0 ? 0 : 2.0 * Correct / (Gold + System);

    public double Precision => System == 0 ? 0 : (double)Correct / System;

    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;
}

/// <summary>
/// The metrics of the CoNLL 2018 shared task (Zeman et al. 2018, conll18_ud_eval.py): F1 over tokens, sentences,
/// words and, on matched words, UPOS, the universal features, lemmas, heads (UAS) and heads with universal relations (LAS).
/// </summary>
internal sealed record TreeScores(
    F1Score Tokens,
    F1Score Sentences,
    F1Score Words,
    F1Score Upos,
    F1Score Feats,
    F1Score Lemmas,
    F1Score Uas,
    F1Score Las
)
{
    // The inventory of universal features that the evaluation compares; others are left aside.
    private static readonly HashSet<string> Universal =
    [
        "PronType",
        "NumType",
        "Poss",
        "Reflex",
        "Foreign",
        "Abbr",
        "Gender",
        "Animacy",
        "Number",
        "Case",
        "Definite",
        "Degree",
        "VerbForm",
        "Mood",
        "Tense",
        "Aspect",
        "Voice",
        "Evident",
        "Polarity",
        "Person",
        "Polite",
    ];

    /// <summary>Compares two analyses of the same characters.</summary>
    public static TreeScores Of(ConlluText gold, ConlluText system)
    {
        var (g, s) = (new FlatText(gold), new FlatText(system));
        var alignment = new WordAlignment(g, s);
        F1Score Count(Func<FlatWord, FlatWord, int, bool> agree) =>
            new(
                g.Words.Count,
                s.Words.Count,
                alignment.Pairs.Count(pair => agree(g.Words[pair.Gold], s.Words[pair.System], pair.System))
            );
        bool SameHead(FlatWord a, FlatWord b) =>
            a.Parent < 0 || b.Parent < 0 ? a.Parent == b.Parent : alignment.GoldOf(b.Parent) == a.Parent;
        return new TreeScores(
            Spans(g.Tokens, s.Tokens),
            Spans(g.Sentences, s.Sentences),
            Count((_, _, _) => true),
            Count((a, b, _) => a.Columns.Upos == b.Columns.Upos),
            Count((a, b, _) => Features(a.Columns.Feats) == Features(b.Columns.Feats)),
            Count((a, b, _) => a.Columns.Lemma == "_" || a.Columns.Lemma == b.Columns.Lemma),
            Count((a, b, _) => SameHead(a, b)),
            Count((a, b, _) => SameHead(a, b) && Relation(a) == Relation(b))
        );
    }

    private static F1Score Spans(IReadOnlyList<(int, int)> gold, IReadOnlyList<(int, int)> system) =>
        new(gold.Count, system.Count, gold.ToHashSet().Intersect(system).Count());

    private static string Features(string feats) =>
        string.Join(
            '|',
            feats.Split('|').Where(f => Universal.Contains(f.Split('=', 2)[0])).Order(StringComparer.Ordinal)
        );

    private static string Relation(FlatWord word) => word.Columns.Deprel.Split(':')[0];
}
