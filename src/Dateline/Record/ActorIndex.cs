using Dateline.Language;

namespace Dateline.Record;

/// <summary>A mention of an actor, with the word that heads it.</summary>
/// <param name="Actor">The identifier of the actor.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Head">The index of the head word in the sentence.</param>
/// <param name="Span">The words of the mention.</param>
/// <param name="Form">By name, description or pronoun.</param>
public sealed record ActorMention(string Actor, int Sentence, int Head, TextSpan Span, MentionForm Form);

/// <summary>The actors of a report, found by the words that name them.</summary>
public sealed class ActorIndex
{
    private readonly Dictionary<string, Actor> byId;
    private readonly IReadOnlyList<(int Word, ActorMention Mention)> words;
    private readonly Dictionary<(int Sentence, int Head), List<ActorMention>> byHead = [];

    /// <summary>
    /// Makes an index. Two mentions may share a head word ("Cuban and Chinese regimes"): both are its parties.
    /// </summary>
    /// <param name="actors">The actors in the order of their first mention.</param>
    /// <param name="mentions">The mentions in the order of the text.</param>
    /// <param name="words">Further words that lead to a mention where no mention is headed by them.</param>
    public ActorIndex(
        IReadOnlyList<Actor> actors,
        IReadOnlyList<ActorMention> mentions,
        IReadOnlyList<(int Word, ActorMention Mention)>? words = null
    )
    {
        Actors = actors;
        Mentions = mentions;
        this.words = words ?? [];
        byId = actors.ToDictionary(a => a.Id);
        foreach (var mention in mentions)
            if (!byHead.TryAdd((mention.Sentence, mention.Head), [mention]))
                byHead[(mention.Sentence, mention.Head)].Add(mention);
        foreach (var (word, mention) in this.words)
            byHead.TryAdd((mention.Sentence, word), [mention]);
    }

    /// <summary>The actors in the order of their first mention.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The mentions in the order of the text.</summary>
    public IReadOnlyList<ActorMention> Mentions { get; }

    /// <summary>The same index with further actors and mentions; a word that heads a mention already keeps it.</summary>
    public ActorIndex Plus(IReadOnlyList<Actor> actors, IReadOnlyList<ActorMention> mentions) =>
        new([.. Actors, .. actors], [.. Mentions.Concat(mentions).OrderBy(m => m.Span)], words);

    /// <summary>The actor with this identifier.</summary>
    public Actor this[string id] => byId[id];

    /// <summary>The mention that this word heads (the first, where several share it), or <c>null</c>.</summary>
    public ActorMention? HeadedBy(Sentence sentence, Word head) =>
        byHead.GetValueOrDefault((sentence.Index, head.Index)) is { } found ? found[0] : null;

    /// <summary>The mentions that lie inside a span, in the order of the text.</summary>
    public IEnumerable<ActorMention> Inside(TextSpan span) => Mentions.Where(m => span.Contains(m.Span));

    /// <summary>
    /// The identifiers of the parties that a noun phrase names: the mentions that its head word heads and those
    /// of the words coordinated with it, in the order of the text, each once.
    /// </summary>
    public IReadOnlyList<string> Parties(Sentence sentence, Word head)
    {
        var found = new List<string>();
        AddParties(sentence, head, found);
        return found;
    }

    private void AddParties(Sentence sentence, Word head, List<string> found)
    {
        foreach (var mention in byHead.GetValueOrDefault((sentence.Index, head.Index)) ?? [])
            if (!found.Contains(mention.Actor))
                found.Add(mention.Actor);
        foreach (var child in sentence.Children(head))
            if (child.Relation == "conj")
                AddParties(sentence, child, found);
    }
}
