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
        if (IsArtifact(phrase.Head) && Makers(context, phrase) is { Count: > 0 } makers)
            return makers;
        if (context.Actors.Parties(phrase.Sentence, phrase.Head) is { Count: > 0 } parties)
            return parties;
        if (IsRelative(phrase.Head))
            return Antecedent(context, phrase);
        if (phrase.Head.Upos == Upos.Pron)
            return lastSpeakers;
        return phrase.Head.Upos == Upos.Propn
            ? [.. context.Actors.Inside(phrase.Span).Take(1).Select(m => m.Actor)]
            : [];
    }

    /// <summary>Whether a noun names what somebody says or writes through.</summary>
    public bool IsArtifact(Word head) => artifacts.Contains(head.Lemma.ToLowerInvariant());

    private static List<string> Makers(StatementContext context, SpeakerPhrase phrase)
    {
        foreach (var child in phrase.Sentence.Children(phrase.Head))
            if (child.Relation is "nmod" or "compound" or "acl" or "flat" or "amod")
            {
                var agent = child.Relation == "acl" ? Subjects.Agent(phrase.Sentence, child)?.Head : child;
                if (agent is not null && context.Actors.Parties(phrase.Sentence, agent) is { Count: > 0 } parties)
                    return [.. parties];
            }
        return [];
    }

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
