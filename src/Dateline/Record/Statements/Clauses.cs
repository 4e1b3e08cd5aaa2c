using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Where the content of a cue begins and ends.</summary>
internal static class Clauses
{
    /// <summary>The clausal complement of a cue, or <c>null</c>.</summary>
    public static Word? ComplementOf(Cue cue)
    {
        Word? found = null;
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (
                child.Relation == "ccomp"
                && IsClausal(cue.Sentence, child)
                && (found is null || found.Index < cue.Head.Index)
            )
                found = child;
        return found;
    }

    private static bool IsClausal(Sentence sentence, Word head) =>
        head.Upos is Upos.Verb or Upos.Aux || sentence.Child(head, "nsubj", "cop", "aux", "mark", "expl") is not null;

    /// <summary>Whether a clause behind its cue opens as reported speech does in Spanish: "que", "si", a question word, a quotation.</summary>
    public static bool HasOpener(Cue cue, Word complement)
    {
        for (var i = cue.Last + 1; i < complement.Index; i++)
            if (
                IsOpener(cue.Sentence.Words[i])
                || cue.Sentence.Words[i].Form
                    is "que"
                        or "quién"
                        or "cuál"
                        or "dónde"
                        or "qué"
                        or ":"
                        or "\""
                        or "«"
                        or "“"
            )
                return true;
        return false;
    }

    /// <summary>One span of content, or <c>null</c> where nothing is left of it.</summary>
    public static IReadOnlyList<TextSpan>? One(StatementContext context, TextSpan span) =>
        ContentSpans.Tidy(context, span) is { Length: > 1 } tidy ? [tidy] : null;

    /// <summary>Content behind the cue, from one word to another.</summary>
    public static IReadOnlyList<TextSpan>? Behind(StatementContext context, Cue cue, int first, int last) =>
        first > last
            ? null
            : One(context, StatementContext.Span(cue.Sentence, first, BeforeNextCue(context, cue, first, last)));

    // "expressed thanks for the help and highlighted …": a verb that the tree hangs on a noun begins a new statement.
    private static int BeforeNextCue(StatementContext context, Cue cue, int first, int last)
    {
        var words = cue.Sentence.Words;
        for (var i = first + 1; i <= last; i++)
            if (words[i] is { Relation: "conj", Upos: Upos.Verb } verb && words[i - 1].Upos == Upos.Cconj)
                if (
                    cue.Sentence.HeadOf(verb) is { Upos: not (Upos.Verb or Upos.Aux) }
                    && context.CuesIn(cue.Sentence).Any(c => c.Head == verb)
                    && context.QuotationAt(verb.Span.Start) is null
                )
                    return i - 2;
        return last;
    }

    /// <summary>A clause behind its cue: from "that" or the first word that is no addressee, to where the reported speech ends.</summary>
    public static IReadOnlyList<TextSpan>? BehindClause(StatementContext context, Cue cue, Word complement)
    {
        var words = cue.Sentence.Subtree(complement);
        if (words[^1].Index <= cue.Last)
            return null;
        var first = Start(cue, words.First(w => w.Index > cue.Last).Index);
        return Behind(context, cue, first, End(context, cue, words[^1].Index));
    }

    // A parser may cut the subject off its clause: what stands between cue and clause belongs to it unless it tells
    // to whom, when or where it is said.
    private static int Start(Cue cue, int first)
    {
        var words = cue.Sentence.Words;
        for (var i = first; i < words.Count && i < first + 5 && words[i].Upos is not (Upos.Verb or Upos.Aux); i++)
            if (words[i].Form is "that" or "que" && words[i].Upos == Upos.Sconj)
                return IsNounsClause(cue, i) ? cue.Last + 1 : i;
        if (cue.Entry.Takes(CueFrames.AddresseeClause))
            return first;
        for (var i = cue.Last + 1; i < first; i++)
            if (
                words[i].Upos == Upos.Punct
                || Branch(cue, words[i]) is { Relation: not ("nsubj" or "obj" or "det" or "nmod" or "mark") }
            )
                return first;
        return cue.Last + 1;
    }

    // "rejected his claim that": the clause is the noun's, and the noun is what is rejected.
    private static bool IsNounsClause(Cue cue, int that) =>
        that > cue.Last + 1
        && cue.Sentence.Words[that - 1].Upos == Upos.Noun
        && !cue.Entry.Takes(CueFrames.AddresseeClause)
        && cue.Entry.Takes(CueFrames.Object);

    // The dependent of the cue that a word belongs to, or null where it hangs elsewhere.
    private static Word? Branch(Cue cue, Word word)
    {
        for (var at = word; cue.Sentence.HeadOf(at) is { } head; at = head)
            if (head.Index == cue.Head.Index)
                return at;
        return null;
    }

    /// <summary>The end of reported speech: it runs on past its subtree until something that is not said begins.</summary>
    public static int End(StatementContext context, Cue cue, int last)
    {
        var words = cue.Sentence.Words;
        while (last + 1 < words.Count && !IsBarrier(context, cue, last + 1))
            last++;
        return last;
    }

    private static bool IsBarrier(StatementContext context, Cue cue, int index)
    {
        var word = cue.Sentence.Words[index];
        if (word.Form is ";" or "–" or "—" or "(" or ":")
            return true;
        if (
            word.Upos == Upos.Cconj
            && cue.Sentence.HeadOf(word) is { Relation: "conj" } verb
            && verb.Head == cue.Head.Index
            && context.CuesIn(cue.Sentence).Any(c => c.Head == verb)
        )
            return true;
        return word.Form == ","
            && index + 1 < cue.Sentence.Words.Count
            && (OpensAside(cue.Sentence.Words[index + 1]) || OpensAttribution(context, cue, index + 1));
    }

    // "…, the paper reported": another attribution at the end of the sentence.
    private static bool OpensAttribution(StatementContext context, Cue cue, int index)
    {
        foreach (var other in context.CuesIn(cue.Sentence))
            if (
                other.Entry is { Pos: "verb", Kind: CueKind.Speech }
                && other.Head.Index > index
                && other.Head.Index <= index + 8
            )
                return IsNominal(cue.Sentence, index, other.Head.Index) && !HasVerbBehind(other);
        return false;
    }

    private static bool IsNominal(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (sentence.Words[i].Upos is Upos.Verb or Upos.Punct or Upos.Sconj or Upos.Cconj)
                return false;
        return true;
    }

    private static bool OpensAside(Word word) =>
        word.Upos == Upos.Verb
            && (
                word.Has("VerbForm", "Ger")
                || word.Has("VerbForm", "Part")
                || word.Form.EndsWith("ing", StringComparison.Ordinal)
            )
        || word.Upos is Upos.Adp
        || word.Form.ToLowerInvariant()
            is "while"
                or "but"
                or "though"
                or "although"
                or "after"
                or "before"
                or "as"
                or "and"
                or "mientras"
                or "pero"
                or "aunque"
                or "y"
                or "según"
                or "adding"
                or "noting";

    /// <summary>A clause before its cue: from the beginning of the sentence, where only a few words are left over, to the speaker.</summary>
    public static IReadOnlyList<TextSpan>? BeforeClause(StatementContext context, Cue cue, Word complement)
    {
        var words = cue.Sentence.Subtree(complement);
        var first = words[0].Index <= 3 ? 0 : words[0].Index;
        var last = Math.Min(words[^1].Index, CueSpans.First(cue.Sentence, cue.Head) - 1);
        var comma = LastComma(context, cue, complement.Index, CueSpans.First(cue.Sentence, cue.Head));
        return first > last || comma < 0 ? null : One(context, StatementContext.Span(cue.Sentence, first, comma));
    }

    // The comma or closing mark that parts what is said from the speaker: the last one that leaves no verb behind it.
    private static int LastComma(StatementContext context, Cue cue, int after, int before)
    {
        var words = cue.Sentence.Words;
        var found = -1;
        for (var i = before - 1; i > after && words[i].Upos is not (Upos.Verb or Upos.Aux); i--)
            if (
                words[i].Upos == Upos.Punct
                && (
                    words[i].Form.Contains(',')
                    || context.QuotationAt(words[i].Span.Start) is { } q && q.Span.End == words[i].Span.End
                )
            )
                found = i;
        return found;
    }

    /// <summary>"said (on Monday) that …": from "that" to the end of the sentence.</summary>
    public static IReadOnlyList<TextSpan>? BehindThat(StatementContext context, Cue cue)
    {
        var words = cue.Sentence.Words;
        for (var i = cue.Last + 1; i < words.Count && i <= cue.Last + 8; i++)
        {
            if (IsOpener(words[i]) && IsNounsClause(cue, i))
                return null;
            if (IsOpener(words[i]))
                return Behind(context, cue, i, End(context, cue, i));
            if (words[i].Upos is Upos.Verb or Upos.Punct)
                return null;
        }
        return null;
    }

    private static bool IsOpener(Word word) =>
        word.Form.ToLowerInvariant() is "that" or "que" or "whether" or "si" && word.Upos is Upos.Sconj
        || word.Form.ToLowerInvariant() is "why" or "how" or "what" or "cómo" or "cuándo";

    /// <summary>"The talks had failed, the minister said on Monday.": what stands before the comma.</summary>
    public static IReadOnlyList<TextSpan>? BeforeComma(StatementContext context, Cue cue)
    {
        if (cue.Entry.Kind == CueKind.Intent || cue.Head.Relation == "acl" || HasVerbBehind(cue))
            return null;
        if (cue.Sentence.Child(cue.Head, "obj", "xcomp", "aux:pass") is not null)
            return null;
        var first = CueSpans.First(cue.Sentence, cue.Head);
        if (Subjects.Of(cue.Sentence, cue.Head) is { } speaker && speaker.Head.Head == cue.Head.Index)
            first = Math.Min(first, FirstWordOf(cue.Sentence, speaker.Span));
        if (first < 3 || cue.Sentence.Words[first - 1] is not { Upos: Upos.Punct } comma || !comma.Form.Contains(','))
            return null;
        return One(context, StatementContext.Span(cue.Sentence, 0, first - 1));
    }

    /// <summary>What follows a cue that takes nothing but what is said, to the end of the sentence.</summary>
    public static IReadOnlyList<TextSpan>? RestOf(StatementContext context, Cue cue)
    {
        if (cue.Entry.Takes(CueFrames.Object | CueFrames.Preposition) || cue.Entry.Kind != CueKind.Speech)
            return null;
        var words = cue.Sentence.Words;
        var isClause =
            words.Count > cue.Last + 3
            && HasVerbBehind(cue)
            && words[cue.Last + 1].Upos is Upos.Pron or Upos.Propn or Upos.Noun or Upos.Det;
        return isClause ? Behind(context, cue, cue.Last + 1, words.Count - 1) : null;
    }

    private static bool HasVerbBehind(Cue cue)
    {
        for (var i = cue.Last + 1; i < cue.Sentence.Words.Count; i++)
            if (cue.Sentence.Words[i].Upos is Upos.Verb or Upos.Aux)
                return true;
        return false;
    }

    private static int FirstWordOf(Sentence sentence, TextSpan span)
    {
        foreach (var word in sentence.Words)
            if (word.Span.Start >= span.Start)
                return word.Index;
        return 0;
    }
}
