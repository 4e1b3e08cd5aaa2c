namespace Dateline.Record.Actors;

/// <summary>Binds names: the same name, a part of it, its capital letters.</summary>
internal sealed class NameCoreference(EntityTable table)
{
    private readonly Dictionary<string, Entity> bodies = new(StringComparer.Ordinal);

    private readonly HashSet<string> spelledOut = [.. table.Order.Select(p => p.Acronym).OfType<string>()];

    /// <summary>Binds every phrase that is a name.</summary>
    public void Resolve()
    {
        var names = table.Order.Where(p => p.Form == MentionForm.Name).ToArray();
        foreach (var phrase in names.Where(p => p.Kind == ActorKind.Country))
            BindState(phrase);
        foreach (
            var phrase in names
                .Where(p => p.Kind == ActorKind.Organization)
                .OrderByDescending(p => Folding.Words(p.Name).Length)
        )
            BindBody(phrase);
        foreach (
            var phrase in names
                .Where(p => p.Kind == ActorKind.Person)
                .OrderByDescending(p => Math.Min(2, Folding.Words(p.Name).Length))
        )
            BindPerson(phrase);
    }

    private void BindState(Phrase phrase)
    {
        var entity = table.State(phrase);
        var proper = phrase.Use != NounUse.State;
        if (proper && (entity.Phrases[0].Use == NounUse.State || phrase.Name.Length > entity.Name.Length))
            entity.Name = phrase.Name;
    }

    private void BindBody(Phrase phrase)
    {
        var key = Folding.Of(phrase.Name);
        if (Find(phrase, key) is { } entity)
            table.Bind(phrase, entity);
        else
            entity = table.New(phrase, ActorKind.Organization);
        bodies.TryAdd(Key(key, phrase.Country), entity);
        bodies.TryAdd(key, entity);
        foreach (var other in new[] { phrase.Acronym, phrase.Acronym is null ? Letters(phrase.Name) : null })
            if (other is { Length: > 1 })
                bodies.TryAdd(Folding.Of(other), entity);
    }

    private string? Letters(string name) =>
        Acronyms.Of(name) is { Length: > 2 } letters && !spelledOut.Contains(letters) ? letters : null;

    private static string Key(string name, string? country) => name + "/" + country;

    private Entity? Find(Phrase phrase, string key)
    {
        if (bodies.TryGetValue(Key(key, phrase.Country), out var same))
            return same;
        if (bodies.TryGetValue(key, out var entity) && Agree(entity.Country, phrase.Country))
            return entity;
        if (phrase.Acronym is { } acronym && bodies.TryGetValue(Folding.Of(acronym), out entity))
            return entity;
        var words = Folding.Words(phrase.Name);
        return words.Length < 2 && phrase.Noun.Length == 0 ? null : Longer(phrase, words);
    }

    /// <summary>A body with a longer name that holds these words: "Foreign Ministry" is "Russian Foreign Ministry".</summary>
    private Entity? Longer(Phrase phrase, string[] words) =>
        phrase.Noun.Length == 0
            ? null
            : table
                .All.Where(e => e.Kind == ActorKind.Organization && e.IsNamed && e.Nouns.Contains(phrase.Noun))
                .Where(e => Agree(e.Country, phrase.Country) && IsSubsequence(words, Folding.Words(e.Name)))
                .LastOrDefault();

    private void BindPerson(Phrase phrase)
    {
        var words = Folding.Words(phrase.Name);
        var found = table
            .All.Where(e => e.Kind == ActorKind.Person && Agree(e.Gender, phrase.Gender))
            .Select(e => (Entity: e, Fit: Fit(words, e)))
            .Where(c => c.Fit > 0)
            .OrderByDescending(c => c.Fit)
            .ThenBy(c => Distance(c.Entity, phrase))
            .Select(c => c.Entity)
            .FirstOrDefault();
        if (found is null)
            found = table.New(phrase, ActorKind.Person);
        else
            table.Bind(phrase, found);
        if (words.Length > Folding.Words(found.Name).Length)
            found.Name = phrase.Name;
        found.Keys.UnionWith(words);
    }

    /// <summary>3 for the same name, 2 for the last part, 1 for other parts in order, 0 for none.</summary>
    private static int Fit(string[] words, Entity person)
    {
        var whole = Folding.Words(person.Name);
        if (words.AsSpan().SequenceEqual(whole))
            return 3;
        if (IsSubsequence(words, whole))
            return words[^1] == whole[^1] ? 2 : 1;
        return words.Length > 1 && IsSubsequence(whole, words) && (whole.Length > 1 || whole[0] == words[^1]) ? 1 : 0;
    }

    private static int Distance(Entity entity, Phrase phrase) =>
        entity.Phrases.Min(p =>
            p.Span.Start <= phrase.Span.Start ? phrase.Span.Start - p.Span.Start : 100_000 + p.Span.Start
        );

    private static bool IsSubsequence(string[] part, string[] whole)
    {
        var matched = 0;
        foreach (var word in whole)
            if (
                matched < part.Length
                && (
                    word == part[matched] || part[matched].Length == 1 && word[0] == part[matched][0] && part.Length > 1
                )
            )
                matched++;
        return matched == part.Length;
    }

    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;

    private static bool Agree(Gender one, Gender other) =>
        one == Gender.Unknown || other == Gender.Unknown || one == other;
}
