using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>
/// Reads the places of a report: names, adjectives of places and descriptions ("the Chinese capital"), each resolved
/// to at most one entry of the gazetteer. A name that no gazetteer holds keeps the country that the context gives it,
/// and has no coordinates. Thread-safe.
/// </summary>
internal sealed class PlaceReader(Gazetteer gazetteer)
{
    private const double Believed = 0.5;
    private const double MostSupport = 2.2;
    private const double Sure = 1.8;
    private const double SureOfStray = 2;
    private readonly PlaceTables english = new("en");
    private readonly PlaceTables spanish = new("es");
    private readonly PlaceDescriptions englishDescriptions = new(gazetteer, LanguageTag.English);
    private readonly PlaceDescriptions spanishDescriptions = new(gazetteer, LanguageTag.Spanish);
    private readonly PlaceLists lists = new(gazetteer);
    private readonly PlaceQualifiers qualifiers = new(gazetteer);
    private readonly PlaceResolver resolver = new(gazetteer);

    /// <summary>A reader over the embedded gazetteer.</summary>
    public PlaceReader()
        : this(Gazetteer.Default) { }

    /// <summary>The places of a report.</summary>
    public PlaceIndex Read(AnnotatedText text, Article article)
    {
        var language = text.Language.Primary == "es" ? LanguageTag.Spanish : LanguageTag.English;
        var tables = language == LanguageTag.Spanish ? spanish : english;
        var finder = new ToponymFinder(
            gazetteer,
            Countries.Default.Names(language),
            tables,
            language == LanguageTag.Spanish
        );
        var sentences = text.Sentences.Select(s => new SentenceTokens(text.Text, s)).ToArray();
        var toponyms = new List<Toponym>();
        foreach (var sentence in sentences)
            finder.Find(text.Text, sentence, toponyms);
        new PlaceEvidence(gazetteer, tables).Weigh(toponyms, sentences);
        foreach (var sentence in toponyms.GroupBy(t => t.Tokens))
        {
            lists.Mark([.. sentence]);
            qualifiers.Qualify([.. sentence]);
        }
        var groups = resolver.Resolve(toponyms, tables.Locales(sentences));
        var assembler = new PlaceAssembler(tables, language);
        var home = PlaceHome.Of(groups);
        var inner = new InnerPlaces(gazetteer, tables, groups, home);
        foreach (var group in groups)
        foreach (var mention in group.Mentions)
            if (IsBelieved(mention, group))
                Add(mention, group, home, inner, assembler);
        Describe(
            sentences,
            groups,
            language == LanguageTag.Spanish ? spanishDescriptions : englishDescriptions,
            assembler
        );
        return assembler.Assemble();
    }

    private static void Describe(
        SentenceTokens[] sentences,
        IReadOnlyList<PlaceGroup> groups,
        PlaceDescriptions descriptions,
        PlaceAssembler assembler
    )
    {
        var countries = groups
            .Where(g => g.Chosen?.Entry.Kind == GazetteerKind.Country)
            .SelectMany(g => g.Mentions.Where(m => IsBelieved(m, g)), (g, m) => (m.Span, g.Chosen!.Entry.Country!))
            .OrderBy(m => m.Span)
            .ToArray();
        var named = new List<string>();
        var next = 0;
        foreach (var sentence in sentences)
        {
            while (next < countries.Length && countries[next].Span.Start < sentence.Sentence.Span.End)
                named.Add(countries[next++].Item2);
            foreach (var description in descriptions.In(sentence, named))
                assembler.Add(description.Entry, description.Span, null, isAdjective: false);
        }
    }

    private static bool IsBelieved(Toponym mention, PlaceGroup group)
    {
        var support = Math.Min(MostSupport, 0.5 * (group.Chosen?.Support ?? 0));
        var others = mention.Evidence < group.Evidence && group.Evidence >= Sure ? 1.5 : 0;
        return mention.Evidence + support + others >= Believed;
    }

    private void Add(Toponym mention, PlaceGroup group, string? home, InnerPlaces inner, PlaceAssembler assembler)
    {
        var name = mention.IsAdjective ? null : mention.Span.Of(mention.Tokens.Text);
        var isStray = PlaceHome.IsStray(group, home);
        if (group.Chosen is { } chosen && !isStray)
            assembler.Add(chosen.Entry, mention.Span, name, mention.IsAdjective);
        else if (name is not null && !(isStray && group.Evidence < SureOfStray))
            AddUnknown(mention, name, group.Container?.Country ?? home, inner, assembler);
    }

    // A site lies at the place that its name holds; other words around a known name ("Historic Ashford") say nothing.
    private void AddUnknown(Toponym mention, string name, string? country, InnerPlaces inner, PlaceAssembler assembler)
    {
        if (mention.Candidates.Count > 0 || inner.In(mention) is not { } known)
            assembler.AddUnknown(mention.Key, mention.Span, name, country, null);
        else if (english.KindOf(name) is not null || spanish.KindOf(name) is not null)
            assembler.AddUnknown(mention.Key, mention.Span, name, known.Entry.Country, known.Entry);
        else
            assembler.Add(known.Entry, known.Span, known.Span.Of(mention.Tokens.Text), isAdjective: false);
    }
}
