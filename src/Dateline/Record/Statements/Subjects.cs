using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Who speaks, by the tree: the subject of a cue, inherited where the clause has none of its own.</summary>
internal static class Subjects
{
    /// <summary>The phrase that names the speaker of an active verb, or <c>null</c>.</summary>
    public static SpeakerPhrase? Of(Sentence sentence, Word verb)
    {
        var at = verb;
        for (var steps = 0; steps < 6; steps++)
        {
            if (sentence.Child(at, "nsubj") is { } subject)
                return Phrase(sentence, subject);
            if (sentence.HeadOf(at) is not { } head)
                return null;
            switch (at.Relation)
            {
                case "conj" or "xcomp" or "advcl" or "aux" or "cop":
                    at = head;
                    break;
                case "parataxis" or "dep" when head.Upos is Upos.Verb && head.Index < at.Index:
                    at = head;
                    break;
                case "obj" or "obl" when at != verb && head.Upos is Upos.Verb:
                    at = head;
                    break;
                case "acl" when IsAfterComma(sentence, at) && at.Has("VerbForm", "Ger"):
                    at = head;
                    break;
                case "acl":
                    return IsAfterComma(sentence, at) ? null : Phrase(sentence, head);
                case "nsubj" when at != verb:
                    return Phrase(sentence, at);
                default:
                    return null;
            }
        }
        return null;
    }

    private static bool IsAfterComma(Sentence sentence, Word word) =>
        sentence.Subtree(word)[0].Index is var first and > 0 && sentence.Words[first - 1].Form == ","
        || word.Index > 0 && sentence.Words[word.Index - 1].Form == ",";

    /// <summary>The phrase that this word heads, without relative clauses and without what stands past a dash.</summary>
    public static SpeakerPhrase Phrase(Sentence sentence, Word head)
    {
        int first = head.Index,
            last = head.Index;
        Extend(sentence, head, ref first, ref last);
        return new SpeakerPhrase(sentence, head, StatementContext.Span(sentence, first, last));
    }

    private static void Extend(Sentence sentence, Word word, ref int first, ref int last)
    {
        first = Math.Min(first, word.Index);
        last = Math.Max(last, word.Index);
        foreach (var child in sentence.Children(word))
            if (!IsAside(child) && !IsLooseClause(sentence, child) && !IsLooseLead(sentence, child, word))
                Extend(sentence, child, ref first, ref last);
    }

    // ", who was born in Ohio," tells more of the speaker, it does not name him.
    private static bool IsLooseClause(Sentence sentence, Word child) =>
        child.Deprel == "acl:relcl"
        && sentence.Subtree(child)[0].Index is var first and > 0
        && sentence.Words[first - 1].Upos == Upos.Punct;

    // "On Monday, the mayor": what a comma parts from the noun behind it is no part of its name.
    private static bool IsLooseLead(Sentence sentence, Word child, Word head) =>
        child.Index < head.Index
        && child.Relation is "nmod" or "obl" or "advmod" or "case"
        && sentence.Subtree(child)[^1].Index is var last
        && last + 1 < head.Index
        && sentence.Words[last + 1].Form == ",";

    private static bool IsAside(Word child) =>
        child.Relation
            is "punct"
                or "parataxis"
                or "cop"
                or "aux"
                or "mark"
                or "discourse"
                or "advcl"
                or "obl"
                or "ccomp"
        || child.Relation == "nsubj"
        || child.Relation == "cc" && child.Index < child.Head;

    /// <summary>The agent of a passive verb ("by …", "por …"), or <c>null</c>.</summary>
    public static SpeakerPhrase? Agent(Sentence sentence, Word verb)
    {
        foreach (var child in sentence.Children(verb))
            if (
                child.Relation is "obl" or "obj" or "nmod"
                && child.Index > verb.Index
                && Marker(sentence, child) is "by" or "por"
            )
                return Bare(sentence, child);
        return null;
    }

    /// <summary>The phrase without the preposition that leads to it.</summary>
    public static SpeakerPhrase Bare(Sentence sentence, Word head)
    {
        var phrase = Phrase(sentence, head);
        var first = head.Index;
        for (var i = 0; i < sentence.Words.Count; i++)
            if (phrase.Span.Contains(sentence.Words[i].Span) && !IsLeadingCase(sentence.Words[i], head))
            {
                first = Math.Min(i, head.Index);
                break;
            }
        return phrase with { Span = new TextSpan(sentence.Words[first].Span.Start, phrase.Span.End) };
    }

    /// <summary>The preposition of a phrase, in lower case, or "".</summary>
    public static string Marker(Sentence sentence, Word head) =>
        sentence.Child(head, "case", "mark")?.Form.ToLowerInvariant() ?? "";

    private static bool IsLeadingCase(Word word, Word head) =>
        word.Index < head.Index
            && word.Upos is Upos.Adp or Upos.Sconj or Upos.Punct or Upos.Cconj
            && !word.Form.Equals("both", StringComparison.OrdinalIgnoreCase)
        || word.Index < head.Index && word.Form.ToLowerInvariant() is "to" or "according";
}
