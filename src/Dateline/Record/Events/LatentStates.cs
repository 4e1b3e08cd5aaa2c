using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Events;

/// <summary>
/// States that a report names without making them parties: "a French request", "a curfew in Montenegro". They
/// become actors only where a coding rule finds nobody else in a role.
/// </summary>
internal static class LatentStates
{
    private static readonly WorldNameKind[] Kinds =
    [
        WorldNameKind.Name,
        WorldNameKind.Acronym,
        WorldNameKind.Adjective,
        WorldNameKind.Inhabitants,
        WorldNameKind.Former,
        WorldNameKind.Territory,
    ];

    /// <summary>
    /// The index with the latent states added behind the actors of the report: as those who may act, and as those to whom
    /// something may be done, for whom a town stands for its state too ("a curfew in Nicosia").
    /// </summary>
    public static (ActorIndex Doers, ActorIndex Undergoers) Complete(
        AnnotatedText text,
        ActorIndex actors,
        PlaceIndex places
    )
    {
        var names = Countries.Default.Names(text.Language);
        var states = actors
            .Actors.Where(a => a.Kind == ActorKind.Country && a.Country is not null)
            .DistinctBy(a => a.Country)
            .ToDictionary(a => a.Country!, a => a.Id);
        var known = states.Values.ToHashSet();
        var mentions = new List<ActorMention>();
        var towns = new List<ActorMention>();
        var created = new Dictionary<string, (string Country, List<ActorMention> Mentions)>();
        foreach (var (sentence, span, country, form, isTown) in Unclaimed(text, actors, names, places))
        {
            if (!states.TryGetValue(country, out var id))
                states[country] = id = $"a{actors.Actors.Count + created.Count + 1}";
            var mention = new ActorMention(id, sentence.Index, HeadOf(sentence, span).Index, span, form);
            (isTown ? towns : mentions).Add(mention);
            if (known.Contains(id))
                continue;
            if (!created.TryGetValue(id, out var made))
                created[id] = made = (country, []);
            made.Mentions.Add(mention);
        }
        var doers = actors.Plus([.. created.Select(c => State(c.Key, c.Value.Country, c.Value.Mentions))], mentions);
        return (doers, doers.Plus([], towns));
    }

    /// <summary>The actors without the latent states that no event came to name.</summary>
    public static ActorIndex Keep(ActorIndex before, ActorIndex after, IReadOnlyList<Event> events)
    {
        var named = events.SelectMany(e => e.Actors.Concat(e.Recipients)).ToHashSet();
        var added = after.Actors.Skip(before.Actors.Count).Where(a => named.Contains(a.Id)).ToList();
        var ids = added.Select(a => a.Id).ToHashSet();
        return before.Plus(added, [.. after.Mentions.Where(m => ids.Contains(m.Actor))]);
    }

    private static Actor State(string id, string country, List<ActorMention> mentions) =>
        new()
        {
            Id = id,
            Kind = ActorKind.Country,
            Name = Countries.Default.Find(country)?.Name ?? country,
            Country = country,
            Mentions = [.. mentions.Select(m => new Mention(m.Span, m.Form))],
        };

    private static IEnumerable<(
        Sentence Sentence,
        TextSpan Span,
        string Country,
        MentionForm Form,
        bool IsTown
    )> Unclaimed(AnnotatedText text, ActorIndex actors, WorldNames names, PlaceIndex places)
    {
        foreach (var sentence in text.Sentences)
        {
            var claimed = actors.Mentions.Where(m => m.Sentence == sentence.Index).Select(m => m.Span).ToList();
            foreach (var word in sentence.Words)
                if (
                    (char.IsUpper(word.Form[0]) || text.Language.Primary == "es")
                    && names.LongestAt(text.Text, word.Span.Start) is { } match
                    && match.Best.Country is not null
                    && Array.IndexOf(Kinds, match.Best.Kind) >= 0
                    && !claimed.Exists(span => span.Overlaps(match.Span))
                )
                {
                    claimed.Add(match.Span);
                    yield return (
                        sentence,
                        match.Span,
                        match.Best.Country,
                        match.Best.Kind is WorldNameKind.Adjective ? MentionForm.Nominal : MentionForm.Name,
                        false
                    );
                }
            foreach (var (span, place) in places.Inside(sentence.Span))
                if (
                    place is { Country: { } country, Kind: PlaceKind.City or PlaceKind.Region }
                    && !claimed.Exists(other => other.Overlaps(span))
                )
                    yield return (sentence, span, country, MentionForm.Nominal, true);
        }
    }

    private static Word HeadOf(Sentence sentence, TextSpan span)
    {
        var words = sentence.Words.Where(w => span.Overlaps(w.Span)).ToList();
        return words.Find(w => words.TrueForAll(o => o.Index != w.Head)) ?? words[^1];
    }
}
