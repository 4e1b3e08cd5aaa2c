using Dateline.Language;
using Dateline.Tables;

namespace Dateline.Record.Statements;

/// <summary>Says which actors speak: by the phrase, by its maker ("the ministry's statement"), or by who spoke last.</summary>
internal sealed class SpeakerResolver
{
    private readonly HashSet<string> artifacts =
    [
        .. Table.Load("Record/Statements/artifacts.tsv").Rows.Select(r => r["lemma"]),
    ];

    /// <summary>The identifiers of the speakers; none where nobody can be told.</summary>
    public IReadOnlyList<string> Resolve(
        StatementContext context,
        Attribution attribution,
        IReadOnlyList<string> lastSpeakers
    )
    {
        if (attribution.Speaker is not { } phrase)
            return attribution.IsImpersonal ? [] : WithoutPhrase(context, attribution, lastSpeakers);
        if (IsArtifact(phrase.Head))
            return Makers(context, phrase, attribution) is { Count: > 0 } makers ? makers : lastSpeakers;
        if (IsPersonal(phrase.Head) && GoesOn(context, phrase, lastSpeakers))
            return lastSpeakers;
        if (NamedParties.In(context, phrase) is { Count: > 0 } parties)
            return parties;
        if (IsRelative(phrase.Head))
            return Antecedent(context, phrase);
        return phrase.Head.Upos == Upos.Pron ? lastSpeakers : [];
    }

    private static bool IsPersonal(Word head) =>
        head.Form.ToLowerInvariant() is "he" or "she" or "él" or "ella" or "it";

    // "He added": who spoke last goes on, where he can be meant.
    private static bool GoesOn(StatementContext context, SpeakerPhrase phrase, IReadOnlyList<string> lastSpeakers) =>
        lastSpeakers is [var last]
        && (context.Actors[last].Kind == ActorKind.Person)
            != phrase.Head.Form.Equals("it", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a noun names what somebody says or writes through.</summary>
    public bool IsArtifact(Word head) => artifacts.Contains(head.Lemma.ToLowerInvariant());

    private static IReadOnlyList<string> Makers(StatementContext context, SpeakerPhrase phrase, Attribution attribution)
    {
        foreach (var child in phrase.Sentence.Children(phrase.Head))
            if (child.Relation is "nmod" or "compound" or "acl" or "flat" or "amod")
            {
                var agent = child.Relation == "acl" ? Subjects.Agent(phrase.Sentence, child)?.Head : child;
                if (agent is not null && context.Actors.Parties(phrase.Sentence, agent) is { Count: > 0 } parties)
                    return parties;
            }
        return MakerByOrder(context, phrase, attribution);
    }

    // "Images released by the paper showed": a party behind "by" between the noun and the cue.
    private static IReadOnlyList<string> MakerByOrder(
        StatementContext context,
        SpeakerPhrase phrase,
        Attribution attribution
    )
    {
        if (attribution.CueSpan is not { } cue || phrase.Head.Span.End > cue.Start)
            return [];
        foreach (
            var mention in context
                .MentionsIn(phrase.Sentence)
                .Where(m => m.Span.Start >= phrase.Head.Span.End && m.Span.End <= cue.Start)
        )
            if (WordBefore(phrase.Sentence, mention.Span.Start) is "by" or "por" or "from")
                return [mention.Actor];
        return [];
    }

    private static string WordBefore(Sentence sentence, int offset) =>
        sentence.Words.LastOrDefault(w => w.Span.End <= offset)?.Form.ToLowerInvariant() ?? "";

    private static bool IsRelative(Word word) =>
        word.Form.ToLowerInvariant() is "who" or "which" or "that" or "que" or "quien" or "quienes";

    private static IReadOnlyList<string> Antecedent(StatementContext context, SpeakerPhrase phrase)
    {
        for (var at = phrase.Head; phrase.Sentence.HeadOf(at) is { } head; at = head)
            if (at.Relation == "acl")
                return context.Actors.Parties(phrase.Sentence, head);
        return
            context.Actors.Mentions.LastOrDefault(m =>
                m.Sentence == phrase.Sentence.Index && m.Head < phrase.Head.Index
            )
                is { } nearest
            ? [nearest.Actor]
            : [];
    }

    // A verb without a subject ("Añadió que …") goes on with who spoke last, or with the last person before it.
    private static IReadOnlyList<string> WithoutPhrase(
        StatementContext context,
        Attribution attribution,
        IReadOnlyList<string> lastSpeakers
    )
    {
        if (lastSpeakers.Count > 0 || attribution.CueSpan is not { } cue)
            return lastSpeakers;
        var person = context.Actors.Mentions.LastOrDefault(m =>
            m.Span.End <= cue.Start && context.Actors[m.Actor].Kind == ActorKind.Person
        );
        return person is null ? [] : [person.Actor];
    }
}
