using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>Binds what no name has bound, in the order of the text; whose a party is before the party itself.</summary>
internal sealed class RestOfPhrases
{
    private readonly EntityTable table;
    private readonly NominalCoreference nominals;
    private readonly PronounCoreference pronouns;
    private readonly Dictionary<Phrase, OfficePhrase> offices = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Phrase, int> positions = new(ReferenceEqualityComparer.Instance);
    private readonly bool[] isDone;

    public RestOfPhrases(EntityTable table, ActorLexicon lexicon, string? home, IReadOnlyList<OfficePhrase> offices)
    {
        this.table = table;
        foreach (var office in offices)
            this.offices.Add(office.Phrase, office);
        for (var i = 0; i < table.Order.Count; i++)
            positions.TryAdd(table.Order[i], i);
        isDone = new bool[table.Order.Count];
        (nominals, pronouns) = (new NominalCoreference(table, lexicon, home), new PronounCoreference(table));
    }

    /// <summary>Binds every phrase that is still free.</summary>
    public void Resolve()
    {
        for (var i = 0; i < table.Order.Count; i++)
            Resolve(i);
    }

    private void Resolve(int position)
    {
        var phrase = table.Order[position];
        if (isDone[position] || table.Of(phrase) is not null)
            return;
        isDone[position] = true;
        if (phrase.Possessor > phrase.Head && table.ViewOf(phrase).OwnerOf(phrase.Possessor) is { } owner)
            if (positions.TryGetValue(owner, out var first))
                Resolve(first);
        if (phrase.Form == MentionForm.Pronoun)
            pronouns.Resolve(position);
        else
            nominals.Resolve(position);
        if (offices.TryGetValue(phrase, out var office) && table.Of(phrase) is { Kind: ActorKind.Person } person)
            office.GiveTo(person);
    }
}
