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
            if (child.Relation == "ccomp" && (found is null || found.Index < cue.Head.Index))
                found = child;
        return found;
    }

    /// <summary>One span of content, or <c>null</c> where nothing is left of it.</summary>
    public static IReadOnlyList<TextSpan>? One(StatementContext context, TextSpan span) =>
        ContentSpans.Tidy(context, span) is { Length: > 1 } tidy ? [tidy] : null;

    /// <summary>Content behind the cue, from one word to another.</summary>
    public static IReadOnlyList<TextSpan>? Behind(StatementContext context, Cue cue, int first, int last) =>
        One(context, StatementContext.Span(cue.Sentence, first, last));

    /// <summary>Content that stands before its cue begins with the sentence where only a connective is left over.</summary>
    public static int StartBefore(Cue cue, int first) => first <= 2 ? 0 : first;

    /// <summary>"said (on Monday) that …": from "that" to the end of the sentence.</summary>
    public static IReadOnlyList<TextSpan>? BehindThat(StatementContext context, Cue cue)
    {
        var words = cue.Sentence.Words;
        for (var i = cue.Last + 1; i < words.Count && i <= cue.Last + 8; i++)
        {
            if (words[i].Form is "that" or "que" or "whether" or "si" && words[i].Upos is Upos.Sconj)
                return Behind(context, cue, i, words.Count - 1);
            if (words[i].Upos is Upos.Verb or Upos.Punct)
                return null;
        }
        return null;
    }

    /// <summary>"The talks had failed, the minister said on Monday.": what stands before the comma.</summary>
    public static IReadOnlyList<TextSpan>? BeforeComma(StatementContext context, Cue cue)
    {
        if (cue.Entry.Kind == CueKind.Intent || HasVerbBehind(cue))
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
        var isClause = words.Count > cue.Last + 3 && HasVerbBehind(cue) && words[cue.Last + 1].Upos is Upos.Pron or Upos.Propn or Upos.Noun or Upos.Det;
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
