namespace Dateline.Bench.Archive;

/// <summary>What a generated report tells of: two reports of one happening have the same number.</summary>
/// <param name="Record">The report.</param>
/// <param name="Happening">The number of what it tells.</param>
/// <param name="IsCopy">Whether it is the text of the report before under another masthead.</param>
internal sealed record GeneratedNews(ArticleRecord Record, int Happening, bool IsCopy);

/// <summary>
/// Reports made of templates, the same for a seed: of ten happenings, two are told by a second outlet in other words, one is
/// copied with a credit line, and one stands in two outlets word for word.
/// </summary>
internal sealed class NewsGenerator(int seed)
{
    private static readonly string[] Countries =
    [
        "CHN",
        "CUB",
        "USA",
        "RUS",
        "PER",
        "CHL",
        "BOL",
        "BRA",
        "ARG",
        "MEX",
        "COL",
        "VEN",
        "ESP",
        "FRA",
        "DEU",
        "GBR",
        "IND",
        "PAK",
        "IRN",
        "ISR",
        "TUR",
        "EGY",
        "NGA",
        "ZAF",
        "KEN",
        "ETH",
        "JPN",
        "KOR",
        "PRK",
        "VNM",
        "IDN",
        "PHL",
        "AUS",
        "CAN",
        "UKR",
        "POL",
        "SRB",
        "HUN",
        "KAZ",
        "MNG",
    ];

    private static readonly (EventType Type, string Verb)[] Verbs =
    [
        (EventType.Consult, "met"),
        (EventType.Agree, "agreed with"),
        (EventType.Accuse, "accused"),
        (EventType.Support, "praised"),
        (EventType.Cooperate, "trained officers of"),
        (EventType.Aid, "sent aid to"),
        (EventType.Threaten, "threatened"),
        (EventType.Sanction, "imposed sanctions on"),
        (EventType.Reject, "rejected"),
    ];

    private static readonly string[] Syllables =
    [
        "al",
        "ba",
        "cor",
        "da",
        "en",
        "fi",
        "gor",
        "hu",
        "ix",
        "jo",
        "ka",
        "lu",
        "ma",
        "nor",
        "os",
        "pe",
        "qui",
        "ra",
        "so",
        "tu",
        "ul",
        "ve",
        "wei",
        "ya",
        "zo",
    ];

    private static readonly string[] Matters =
    [
        "trade",
        "law enforcement",
        "fisheries",
        "border crossings",
        "energy",
        "vaccines",
        "railways",
        "extradition",
        "telecommunications",
        "naval visits",
        "debt",
        "tourism",
        "grain",
        "lithium",
        "water",
        "schools",
    ];

    private readonly Random random = new(seed);
    private int happening;

    /// <summary>Reports without end.</summary>
    public IEnumerable<GeneratedNews> All()
    {
        while (true)
        {
            happening++;
            var facts = new Facts(
                Pick(Verbs),
                Person(),
                Person(),
                $"{Word(3)} City",
                new DateOnly(2015, 1, 1).AddDays(random.Next(3650)),
                Pick(Matters)
            );
            var report = Tell(facts, Outlet(), 0);
            yield return new GeneratedNews(report, happening, false);
            switch (random.Next(10))
            {
                case < 2:
                    yield return new GeneratedNews(Tell(facts, Outlet(), 1), happening, false);
                    break;
                case 2:
                    yield return new GeneratedNews(Credited(report, Outlet()), happening, true);
                    break;
                case 3:
                    yield return new GeneratedNews(Reprinted(report, Outlet()), happening, true);
                    break;
                default:
                    break;
            }
        }
    }

    private ArticleRecord Tell(Facts facts, string outlet, int wording)
    {
        var report = new GeneratedReport();
        var published = facts.Day.AddDays(1 + wording);
        report.Say(wording == 0 ? "The minister " : "According to officials, the minister ");
        var one = report.Name(facts.One.Name, ActorKind.Person, facts.One.Country);
        report.Say(" of ");
        var home = report.Name(facts.One.Country, ActorKind.Country, facts.One.Country);
        report.Say(" ");
        var trigger = report.Say(facts.Verb.Verb);
        report.Say(" ");
        var other = report.Name(facts.Other.Name, ActorKind.Person, facts.Other.Country);
        report.Say(" in ");
        var place = report.At(facts.Place, facts.Other.Country);
        report.Say(" on ");
        var day = report.On(facts.Day);
        report.Say($", to speak of {facts.Matter}.\n");
        report.Happened(facts.Verb.Type, trigger, [one], [other], place, day);
        for (var i = 0; i < 3; i++)
        {
            Sentence(report, facts, i % 2 == 0 ? one : other);
        }
        Filling(report);
        report.Say("The government of ");
        var host = report.Name(facts.Other.Country, ActorKind.Country, facts.Other.Country);
        report.Say(" ");
        var promise = report.Say("promised");
        report.Say($" to send a delegation for {Pick(Matters)} next year.\n");
        report.Happened(EventType.Agree, promise, [host], [home], null, null);
        Filling(report);
        return report.Close(
            outlet,
            published,
            $"{facts.One.Name} {facts.Verb.Verb} {facts.Other.Name} on {facts.Matter}"
        );
    }

    private void Sentence(GeneratedReport report, Facts facts, string speaker)
    {
        report.Say("The official ");
        var cue = report.Say("said");
        var start = report.Say($" that {facts.Matter} and {Pick(Matters)} with ");
        report.Name(facts.Other.Name, ActorKind.Person, facts.Other.Country);
        var content = start.Cover(report.Say($" would {Word(2)} {Word(3)}"));
        report.Say(".\n");
        report.Said(speaker, cue, content, (StatementAct)random.Next(9));
    }

    // Words that mean nothing, as many of them and as often repeated as those of news are.
    private void Filling(GeneratedReport report)
    {
        for (var i = 0; i < 8; i++)
        {
            report.Say(
                $"In {Word(2)} the {Pick(Matters)} of {Word(3)} had {Word(2)} since {2000 + random.Next(25)}, while {Word(2)} and {Word(2)} {Word(3)}. "
            );
        }
        report.Say("\n");
    }

    private static ArticleRecord Credited(ArticleRecord report, string outlet) =>
        report with
        {
            Article = report.Article with
            {
                Publisher = outlet,
                Url = report.Article.Url + "/" + outlet.Length,
                Text = report.Article.Text + "(With agencies)",
            },
        };

    private static ArticleRecord Reprinted(ArticleRecord report, string outlet) =>
        report with
        {
            Article = report.Article with { Publisher = outlet, Url = report.Article.Url + "/r" },
        };

    private (string Name, string Country) Person()
    {
        // Few persons are in the news often, many seldom.
        var number = (int)(3000 * Math.Pow(random.NextDouble(), 3));
        var own = new Random(number);
        var first = Capital(Syllables[own.Next(25)] + Syllables[own.Next(25)]);
        var last = Capital(Syllables[own.Next(25)] + Syllables[own.Next(25)] + Syllables[own.Next(25)]);
        return ($"{first} {last}", Countries[own.Next(Countries.Length)]);
    }

    private string Outlet() => $"Outlet {random.Next(60)}";

    private string Word(int syllables) =>
        string.Concat(
            Enumerable.Range(0, syllables).Select(_ => Syllables[(int)(25 * Math.Pow(random.NextDouble(), 1.5))])
        );

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private sealed record Facts(
        (EventType Type, string Verb) Verb,
        (string Name, string Country) One,
        (string Name, string Country) Other,
        string Place,
        DateOnly Day,
        string Matter
    );
}
