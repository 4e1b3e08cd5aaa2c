using Dateline.Eval.Trees;
using Dateline.Language;

namespace Dateline.Eval.Names;

/// <summary>A name: the sentence, its first and last word, its kind.</summary>
internal readonly record struct NamedSpan(int Sentence, int First, int Last, NameKind Kind);

/// <summary>Exact F1 over names, as in CoNLL-2002 and -2003 (Tjong Kim Sang 2002): same words, same kind.</summary>
internal static class NameScores
{
    /// <summary>The score of one kind, or of all where <paramref name="kind"/> is null.</summary>
    public static F1Score Of(IReadOnlyCollection<NamedSpan> gold, IReadOnlyCollection<NamedSpan> system, NameKind? kind)
    {
        bool Counts(NamedSpan span) => kind is null || span.Kind == kind;
        var expected = gold.Where(Counts).ToHashSet();
        var found = system.Where(Counts).ToHashSet();
        return new F1Score(expected.Count, found.Count, expected.Intersect(found).Count());
    }
}
