using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>Turns resolved parties into actors with mentions and offices.</summary>
internal static class ActorBuilder
{
    /// <summary>The actors in the order of their first mention.</summary>
    public static ActorIndex Build(EntityTable table)
    {
        var parties = table.All.Where(e => e.Phrases.Count > 0).OrderBy(e => e.Phrases.Min(p => p.Span)).ToArray();
        var ids = new Dictionary<Entity, string>(ReferenceEqualityComparer.Instance);
        foreach (var party in parties)
            ids.Add(party, $"a{ids.Count + 1}");
        var actors = parties.Select(p => Actor(p, ids, table)).ToArray();
        var mentions = table
            .Order.Where(p => table.Of(p) is not null)
            .Select(p => (Phrase: p, Mention: Mention(p, ids[table.Of(p)!])))
            .ToArray();
        var seconds = table.Also.Select(p => Mention(p.Phrase, ids[p.Entity]));
        return new ActorIndex(
            actors,
            [.. mentions.Select(m => m.Mention).Concat(seconds).OrderBy(m => m.Span)],
            [.. mentions.SelectMany(m => Inner(table, m.Phrase, m.Mention))]
        );
    }

    private static ActorMention Mention(Phrase phrase, string id) =>
        new(id, phrase.Sentence.Index, phrase.Head, phrase.Span, phrase.Form);

    /// <summary>The other words of a name also lead to it, for trees that hang it by another word.</summary>
    private static IEnumerable<(int Word, ActorMention Mention)> Inner(
        EntityTable table,
        Phrase phrase,
        ActorMention mention
    )
    {
        if (phrase.Form == MentionForm.Pronoun)
            yield break;
        var view = table.ViewOf(phrase);
        for (var i = phrase.First; i <= phrase.Last; i++)
            if (
                ReferenceEquals(view.OwnerOf(i), phrase)
                && view[i].Upos is Upos.Propn or Upos.Noun
                && (phrase.Form == MentionForm.Name || i <= phrase.Head)
            )
                yield return (i, mention);
    }

    private static Actor Actor(Entity entity, Dictionary<Entity, string> ids, EntityTable table) =>
        new()
        {
            Id = ids[entity],
            Kind = entity.Kind,
            Name = entity.Name,
            Country = entity.Country,
            Sector = entity.Sector,
            Offices = Offices(entity, ids, table),
            Mentions = [.. entity.Phrases.Select(p => new Mention(p.Span, p.Form)).Distinct().OrderBy(m => m.Span)],
        };

    private static List<Office> Offices(Entity entity, Dictionary<Entity, string> ids, EntityTable table)
    {
        var offices = new List<Office>();
        foreach (var office in entity.Offices.OrderByDescending(o => o.Title.Length).ThenBy(o => o.Span))
            if (!offices.Any(o => Covers(o.Title, office.Title)))
                offices.Add(
                    new Office(
                        office.Title,
                        table.Of(office.Body) is { } body ? ids.GetValueOrDefault(body) : null,
                        office.Phrase.Country ?? table.Of(office.Body)?.Country ?? entity.Country,
                        office.Span,
                        office.Tenure
                    )
                );
        return [.. offices.OrderBy(o => o.Span)];
    }

    /// <summary>Whether a longer title says the same office: "Minister of Defence" covers "Minister".</summary>
    private static bool Covers(string longer, string title)
    {
        var words = Folding.Words(longer);
        return Folding.Words(title).All(w => words.Contains(w));
    }
}
