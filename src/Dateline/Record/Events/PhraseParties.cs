using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Reads the parties that a noun phrase names itself, or that stand inside it.</summary>
/// <param name="actors">The parties.</param>
/// <param name="isDeed">Whether a word names a deed of violence: who suffers it is not who stands for it.</param>
internal sealed class PhraseParties(ActorIndex actors, Func<Word, bool> isDeed)
{
    private const int Deepest = 3;
    private static readonly string[] Holders =
    [
        "nmod:poss",
        "compound",
        "amod",
        "nmod",
        "det",
        "appos",
        "flat",
        "conj",
    ];

    /// <summary>The parties of the phrase that this word heads; none where it names nobody.</summary>
    public IReadOnlyList<string> Of(Sentence sentence, Word head) => Of(sentence, head, 0);

    /// <summary>A filler of the phrase that this word heads, or <c>null</c> where there is no word.</summary>
    public Filler? Filler(Sentence sentence, Word? head) => head is null ? null : new Filler(head, Of(sentence, head));

    private IReadOnlyList<string> Of(Sentence sentence, Word head, int depth)
    {
        var own = Named(sentence, head);
        if (own.Count > 0 || depth > Deepest)
            return own;
        return Makers(sentence, head) is { Count: > 0 } makers ? makers : HeldIn(sentence, head, depth);
    }

    /// <summary>The parties of a phrase; "ministers Rojas and Peña" hangs the second name on the first, not on the title.</summary>
    private IReadOnlyList<string> Named(Sentence sentence, Word head)
    {
        var own = actors.Parties(sentence, head);
        if (own is not [var holder] || actors.HeadedBy(sentence, head) is not { Form: MentionForm.Nominal } title)
            return own;
        var name = actors.Mentions.FirstOrDefault(m =>
            m.Sentence == sentence.Index
            && m.Actor == holder
            && m.Form == MentionForm.Name
            && m.Span.Start > title.Span.Start
            && m.Span.Start <= title.Span.End + 1
        );
        return name is null ? own : [.. own.Union(actors.Parties(sentence, sentence.Words[name.Head]))];
    }

    /// <summary>"A motion tabled by the opposition", "the proposal by Peru": who made what the phrase names.</summary>
    public IReadOnlyList<string> Makers(Sentence sentence, Word head)
    {
        foreach (var child in sentence.Children(head))
            if (
                (child.Relation == "acl" || child.Relation == "amod" && child.Index > head.Index)
                && Grammar.ByPhrase(sentence, child) is { } doer
                && actors.Parties(sentence, doer) is { Count: > 0 } named
            )
                return named;
        return Grammar.ByPhrase(sentence, head) is { } by ? actors.Parties(sentence, by) : [];
    }

    private IReadOnlyList<string> HeldIn(Sentence sentence, Word head, int depth)
    {
        foreach (var relation in Holders)
        foreach (var child in sentence.Children(head))
            if (
                (child.Deprel == relation || child.Relation == relation)
                && IsHolder(sentence, child)
                && !(child.Relation == "nmod" && child.Deprel != "nmod:poss" && isDeed(head))
                && Of(sentence, child, depth + 1) is { Count: > 0 } found
            )
                return found;
        return [];
    }

    /// <summary>"The attack of the rebels", "a group from Peru"; not "the attack on the rebels".</summary>
    private static bool IsHolder(Sentence sentence, Word child) =>
        child.Relation != "nmod"
        || Grammar.CaseOf(sentence, child)
            is null
                or "of"
                or "de"
                or "from"
                or "in"
                or "en"
                or "'s"
                or "between"
                or "entre";
}
