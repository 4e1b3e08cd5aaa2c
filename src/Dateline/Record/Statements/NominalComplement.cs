using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>What a noun of attribution takes as content: "claim that …", "promise to …", "promesa de …".</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word.</param>
/// <param name="IsClause">Whether it is a finite clause.</param>
internal readonly record struct NominalComplement(int First, int Last, bool IsClause)
{
    /// <summary>How far behind the noun its complement may begin: the one who speaks stands in between.</summary>
    private const int Reach = 12;

    /// <summary>The complement by the tree, else by the order of the words.</summary>
    public static NominalComplement? Of(StatementContext context, Cue cue) =>
        ByTree(context, cue) ?? ByOrder(context, cue);

    private static NominalComplement? ByTree(StatementContext context, Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
        {
            if (child.Index <= cue.Last)
                continue;
            var isClause =
                child.Relation is "acl" or "ccomp"
                && (HasMark(cue, child, "that", "que", "whether") || IsWholeWithoutThat(cue, child));
            var isInfinitive =
                child.Relation is "acl" or "xcomp"
                && cue.Entry.Takes(CueFrames.Infinitive)
                && HasMark(cue, child, "to");
            if (isClause && cue.Entry.Takes(CueFrames.Clause) || isInfinitive || IsPhrase(context, cue, child))
                return Make(context, cue, child, isClause);
        }
        return null;
    }

    private static NominalComplement Make(StatementContext context, Cue cue, Word child, bool isClause)
    {
        var words = cue.Sentence.Subtree(child);
        return new NominalComplement(
            words.First(w => w.Index > cue.Last).Index,
            cue.Head.Relation is "obj" or "obl" ? Clauses.End(context, cue, words[^1].Index) : words[^1].Index,
            isClause
        );
    }

    private static bool IsPhrase(StatementContext context, Cue cue, Word child) =>
        child.Relation is "nmod" or "acl" or "ccomp"
        && cue.Entry.Prepositions.Contains(Subjects.Marker(cue.Sentence, child))
        && !IsParty(context, cue, child);

    // "the promise of the minister": a party behind "of" speaks, it is not what is said.
    private static bool IsParty(StatementContext context, Cue cue, Word child) =>
        child.Relation == "nmod"
        && Subjects.Marker(cue.Sentence, child) is "of" or "de" or "del"
        && context.Actors.HeadedBy(cue.Sentence, child) is not null;

    private static bool HasMark(Cue cue, Word child, params ReadOnlySpan<string> forms)
    {
        foreach (var word in cue.Sentence.Children(child))
            if (word.Index < child.Index && word.Relation is "mark" && forms.Contains(word.Form.ToLowerInvariant()))
                return true;
        return false;
    }

    // "the allegation that the firm paid him", read as a relative clause, still has an object of its own.
    private static bool IsWholeWithoutThat(Cue cue, Word child)
    {
        var children = cue.Sentence.Children(child);
        return children.Any(word => word.Index == cue.Last + 1 && word is { Form: "that", Relation: "obj" })
            && children.Count(word => word.Relation == "obj") > 1;
    }

    private static NominalComplement? ByOrder(StatementContext context, Cue cue)
    {
        var words = cue.Sentence.Words;
        for (var i = cue.Last + 1; i < words.Count && i <= cue.Last + Reach; i++)
        {
            if (Opens(cue, i) is { } isClause)
                return new NominalComplement(i, EndOf(cue, words[i].Form == "de" && isClause ? i + 1 : i), isClause);
            if (words[i].Upos is Upos.Verb or Upos.Aux or Upos.Punct)
                return null;
        }
        return null;
    }

    // Whether content opens at this word, and then whether it is a clause: "de que", "de cerrar", "a", "por".
    private static bool? Opens(Cue cue, int i)
    {
        var words = cue.Sentence.Words;
        if (i + 1 >= words.Count)
            return null;
        if (i == cue.Last + 1 && words[i] is { Form: "that", Upos: Upos.Sconj } && cue.Entry.Takes(CueFrames.Clause))
            return true;
        if (cue.Entry.Takes(CueFrames.Clause) && words[i].Form == "de" && words[i + 1].Form == "que")
            return true;
        if (!cue.Entry.Prepositions.Contains(words[i].Form.ToLowerInvariant()))
            return null;
        var isInfinitive = words[i + 1].Has("VerbForm", "Inf");
        return isInfinitive || i > cue.Last + 1 && words[i].Form is not ("of" or "de") ? false : null;
    }

    // The end of what hangs on the word that the opener marks.
    private static int EndOf(Cue cue, int opener)
    {
        var last = opener;
        foreach (var word in cue.Sentence.Words)
            if (
                word.Index >= opener
                && word.Index <= opener + 8
                && cue.Sentence.Subtree(word) is var subtree
                && subtree[0].Index >= opener - 1
            )
                last = Math.Max(last, subtree[^1].Index);
        return last;
    }
}
