using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>The phrases of an article in the order of the text, and the parties that they are bound to so far.</summary>
internal sealed class EntityTable
{
    private readonly Dictionary<Phrase, Entity> bound = new(ReferenceEqualityComparer.Instance);
    private readonly List<Entity> all = [];
    private readonly List<(Phrase Phrase, Entity Entity)> also = [];

    /// <summary>Makes a table over the phrases of all sentences.</summary>
    public EntityTable(IReadOnlyList<SentenceView> views)
    {
        Views = views;
        Order =
        [
            .. views.SelectMany(v => v.Phrases).OrderBy(p => p.Sentence.Index).ThenBy(p => p.Head).ThenBy(p => p.Span),
        ];
    }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<SentenceView> Views { get; }

    /// <summary>The phrases in the order of the text.</summary>
    public IReadOnlyList<Phrase> Order { get; }

    /// <summary>The parties in the order in which they were made.</summary>
    public IReadOnlyList<Entity> All => all;

    /// <summary>The party of a phrase, or <c>null</c>.</summary>
    public Entity? Of(Phrase? phrase) => phrase is null ? null : bound.GetValueOrDefault(phrase);

    /// <summary>The view of a phrase's sentence.</summary>
    public SentenceView ViewOf(Phrase phrase) => Views[phrase.Sentence.Index];

    /// <summary>The party of the phrase that holds this word of a sentence, or <c>null</c>.</summary>
    public Entity? At(Sentence sentence, int word) => Of(Views[sentence.Index].OwnerOf(word));

    /// <summary>Binds a phrase to a party.</summary>
    public void Bind(Phrase phrase, Entity entity)
    {
        if (bound.TryAdd(phrase, entity))
            entity.Take(phrase);
    }

    /// <summary>A second party of a phrase that names two: "both countries".</summary>
    public IReadOnlyList<(Phrase Phrase, Entity Entity)> Also => also;

    /// <summary>Binds a phrase to two parties.</summary>
    public void BindPair(Phrase phrase, Entity one, Entity other)
    {
        Bind(phrase, one);
        also.Add((phrase, other));
    }

    /// <summary>Makes a party of a phrase.</summary>
    public Entity New(Phrase phrase, ActorKind kind)
    {
        var entity = new Entity(kind, phrase.Name);
        all.Add(entity);
        Bind(phrase, entity);
        return entity;
    }

    /// <summary>The bound phrases before a position, the latest first, at most so many sentences back.</summary>
    public IEnumerable<(Phrase Phrase, Entity Entity)> Before(int position, int sentences = int.MaxValue)
    {
        var here = Order[position].Sentence.Index;
        for (var i = position - 1; i >= 0 && here - Order[i].Sentence.Index <= sentences; i--)
            if (Of(Order[i]) is { } entity)
                yield return (Order[i], entity);
    }

    /// <summary>The party of a state; made of this phrase where the article has not named it.</summary>
    public Entity State(Phrase phrase)
    {
        var entity = all.Find(e => e.Kind == ActorKind.Country && e.Country == phrase.Country);
        if (entity is null)
            return New(phrase, ActorKind.Country);
        Bind(phrase, entity);
        return entity;
    }
}
