using Dateline.Tables;

namespace Dateline.Record.Actors;

/// <summary>A known body: its country and sector.</summary>
/// <param name="Name">The name by which it is known.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or <c>null</c> for bodies of many states.</param>
/// <param name="Sector">The PLOVER sector.</param>
internal sealed record KnownBody(string Name, string? Country, string Sector);

/// <summary>A pronoun of the third person.</summary>
/// <param name="Use">subject, object, possessive, reflexive, neuter, neuter-possessive or relative.</param>
/// <param name="Gender">The gender of whom it names.</param>
/// <param name="Number">'s', 'p' or '-' where the form does not tell.</param>
internal sealed record Pronoun(string Use, Gender Gender, char Number);

/// <summary>A word beside a title that says whether the office is held.</summary>
internal sealed record TenureWord(OfficeTenure Tenure);

/// <summary>The words of one language by which parties are named and described.</summary>
internal sealed class ActorLexicon
{
    private const string Folder = "Record/Actors/";
    private readonly Dictionary<string, Pronoun> pronouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> givenNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> leaders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> synonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> actions = new(StringComparer.Ordinal);
    private readonly HashSet<string> particles = new(StringComparer.Ordinal);
    private readonly HashSet<string> bodyConnectors = new(StringComparer.Ordinal);

    /// <summary>Loads the tables of a language; English where they do not have it.</summary>
    public ActorLexicon(string language)
    {
        Language = language == "es" ? "es" : "en";
        LoadNouns("titles.tsv", Titles);
        LoadNouns("person-nouns.tsv", People);
        LoadNouns("organization-nouns.tsv", Bodies);
        LoadPronouns();
        LoadTenures();
        LoadKnownBodies();
        LoadNames();
        LoadLeaders();
        LoadSynonyms();
        LoadActions();
    }

    /// <summary>"en" or "es".</summary>
    public string Language { get; }

    /// <summary>Offices, ranks, roles and words of address.</summary>
    public WordTable<Noun> Titles { get; } = new();

    /// <summary>Other nouns for people.</summary>
    public WordTable<Noun> People { get; } = new();

    /// <summary>Nouns that head the names and descriptions of bodies.</summary>
    public WordTable<Noun> Bodies { get; } = new();

    /// <summary>Bodies known by name.</summary>
    public WordTable<KnownBody> Known { get; } = new();

    /// <summary>Words beside a title.</summary>
    public WordTable<TenureWord> Tenures { get; } = new();

    /// <summary>The pronoun with this lower-case form, or <c>null</c>.</summary>
    public Pronoun? PronounOf(string lower) => pronouns.GetValueOrDefault(lower);

    /// <summary>Whether this is a given name, and whose.</summary>
    public bool IsGivenName(string form, out Gender gender) => givenNames.TryGetValue(form, out gender);

    /// <summary>The country of a leader whom everybody knows, or <c>null</c>.</summary>
    public string? CountryOfLeader(string name) => leaders.GetValueOrDefault(Folding.Of(name));

    /// <summary>Whether two titles or roles may name the same person.</summary>
    public bool AreSynonyms(string one, string other) =>
        one == other
        || synonyms.TryGetValue(one, out var group) && synonyms.TryGetValue(other, out var second) && group == second;

    /// <summary>Whether this lower-case noun, in either number, names what states do.</summary>
    public bool IsAction(string lower) => actions.Contains(lower);

    /// <summary>Whether this small word stands inside names of persons.</summary>
    public bool IsParticle(string lower) => particles.Contains(lower);

    /// <summary>Whether this small word stands inside names of bodies.</summary>
    public bool IsBodyConnector(string lower) => bodyConnectors.Contains(lower);

    private bool IsMine(Table.Row row) => row["lang"] == Language || row["lang"] == "*";

    private void LoadNouns(string file, WordTable<Noun> into)
    {
        foreach (var row in Table.Load(Folder + file).Rows.Where(IsMine))
        {
            var (entry, plural) = (row["entry"], Plurals.Of(Language, row["entry"], row["plural"]));
            var sector = row["sector"] == "-" ? null : row["sector"];
            var noun = new Noun(entry, UseOf(row["use"]), sector, GenderOf(row["gender"]), row["plural"] == "=");
            into.Add(entry, noun);
            if (plural != entry && noun.Use != NounUse.Honorific)
                into.Add(plural, noun with { IsPlural = true });
        }
    }

    private void LoadPronouns()
    {
        foreach (var row in Table.Load(Folder + "pronouns.tsv").Rows.Where(IsMine))
            pronouns.TryAdd(row["entry"], new Pronoun(row["use"], GenderOf(row["gender"]), row["number"][0]));
    }

    private void LoadTenures()
    {
        foreach (var row in Table.Load(Folder + "tenure.tsv").Rows.Where(IsMine))
            Tenures.Add(row["entry"], new TenureWord(Enum.Parse<OfficeTenure>(row["tenure"], ignoreCase: true)));
    }

    private void LoadKnownBodies()
    {
        foreach (var row in Table.Load(Folder + "bodies.tsv").Rows)
        {
            var body = new KnownBody(row["entry"], row["country"] is "" ? null : row["country"], row["sector"]);
            foreach (var form in row.List("aliases").Prepend(row["entry"]))
                Known.Add(form, body);
        }
    }

    private void LoadNames()
    {
        foreach (var row in Table.Load(Folder + "given-names.tsv").Rows)
        foreach (var name in row.List("names"))
            givenNames[name] =
                givenNames.TryGetValue(name, out var other) && other != GenderOf(row["gender"])
                    ? Gender.Unknown
                    : GenderOf(row["gender"]);
        foreach (var row in Table.Load(Folder + "name-connectors.tsv").Rows.Where(IsMine))
            (row["use"] == "particle" ? particles : bodyConnectors).Add(row["entry"]);
    }

    private void LoadLeaders()
    {
        foreach (var row in Table.Load(Folder + "leaders.tsv").Rows)
        foreach (var name in row.List("names"))
            leaders.TryAdd(Folding.Of(name), row["country"]);
        foreach (
            var surname in leaders
                .Keys.GroupBy(n => n[(n.LastIndexOf(' ') + 1)..])
                .Where(g => g.Select(n => leaders[n]).Distinct().Count() == 1)
                .ToArray()
        )
            leaders.TryAdd(surname.Key, leaders[surname.First()]);
    }

    private void LoadActions()
    {
        foreach (var row in Table.Load(Folder + "action-nouns.tsv").Rows.Where(IsMine))
        {
            actions.Add(row["entry"]);
            actions.Add(Plurals.Of(Language, row["entry"], "").Replace("ónes", "ones", StringComparison.Ordinal));
        }
    }

    private void LoadSynonyms()
    {
        foreach (
            var (row, group) in Table.Load(Folder + "title-synonyms.tsv").Rows.Where(IsMine).Select((r, i) => (r, i))
        )
        foreach (var entry in row.List("entries"))
            synonyms.TryAdd(entry, group);
    }

    private static NounUse UseOf(string use) => Enum.Parse<NounUse>(use, ignoreCase: true);

    private static Gender GenderOf(string gender) =>
        gender switch
        {
            "m" => Gender.Male,
            "f" => Gender.Female,
            _ => Gender.Unknown,
        };
}
