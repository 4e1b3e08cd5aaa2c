using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>Finds the parties of a report, whom each phrase means, and the offices they hold. Thread-safe.</summary>
internal sealed class ActorReader
{
    private readonly Stages english = new(new ActorLexicon("en"));
    private readonly Stages spanish = new(new ActorLexicon("es"));

    /// <summary>The actors of an article.</summary>
    public ActorIndex Read(AnnotatedText text, Article article, PlaceIndex places)
    {
        var stages = text.Language.Primary == "es" ? spanish : english;
        var names = Countries.Default.Names(text.Language);
        var views = text.Sentences.Select(s => new SentenceView(text, s, names)).ToArray();
        var offices = stages.FindPhrases(views);
        var home = HomeCountry.Of(views, places);
        var table = new EntityTable(views);
        new NameCoreference(table).Resolve();
        GiveOffices(table, offices);
        CountryInference.Recognize(table, stages.Lexicon);
        new RestOfPhrases(table, stages.Lexicon, home.Country, offices).Resolve();
        new CountryInference(table, home).Fill();
        return ActorBuilder.Build(table);
    }

    private static void GiveOffices(EntityTable table, IReadOnlyList<OfficePhrase> offices)
    {
        foreach (var office in offices)
        foreach (var holder in office.Holders)
            if (table.Of(holder) is { } person)
            {
                table.Bind(office.Phrase, person);
                office.GiveTo(person);
            }
    }

    /// <summary>The readers of phrases of one language, in the order in which they take words.</summary>
    private sealed class Stages(ActorLexicon lexicon)
    {
        public ActorLexicon Lexicon => lexicon;

        private readonly BodyNames bodies = new(lexicon);
        private readonly PersonNames persons = new(lexicon);
        private readonly CountryNames countries = new(lexicon);
        private readonly OfficePhrases offices = new(lexicon);
        private readonly NominalPhrases nominals = new(lexicon);
        private readonly Pronouns pronouns = new(lexicon);
        private readonly CountryAdjectives adjectives = new(lexicon);

        public List<OfficePhrase> FindPhrases(IReadOnlyList<SentenceView> views)
        {
            foreach (var view in views)
            {
                bodies.Read(view);
                persons.Read(view, null);
            }
            var known = KnownParts(views);
            var found = new List<OfficePhrase>();
            foreach (var view in views)
            {
                persons.Read(view, known);
                countries.Read(view);
                found.AddRange(offices.Read(view));
                nominals.Read(view);
                pronouns.Read(view);
                adjectives.Read(view);
            }
            return found;
        }

        private static HashSet<string> KnownParts(IReadOnlyList<SentenceView> views) =>
            views
                .SelectMany(v => v.Phrases)
                .Where(p => p.Kind == ActorKind.Person)
                .SelectMany(p => p.Name.Split(' '))
                .Where(w => w.Length > 2 && char.IsUpper(w[0]))
                .Select(w => w.ToLowerInvariant())
                .ToHashSet(StringComparer.Ordinal);
    }
}
