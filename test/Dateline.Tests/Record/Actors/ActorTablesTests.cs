using Dateline.Record;
using Dateline.Tables;

namespace Dateline.Tests.Record.Actors;

/// <summary>
/// Runs the examples of the tables. The analysis of a sentence may change with its model, so a few in a hundred may
/// fail before the test does; what fails is listed.
/// </summary>
public sealed class ActorTablesTests
{
    private const double Floor = 0.96;

    [Theory]
    [InlineData("titles.tsv")]
    [InlineData("person-nouns.tsv")]
    [InlineData("organization-nouns.tsv")]
    public void Nouns_make_mentions_with_their_sector(string table) =>
        Passes(
            table,
            row =>
            {
                var actors = Reports.Read(row["example"], row["lang"]).Actors;
                return actors
                    .Actors.Where(a => a.Mentions.Any(m => Holds(row["example"], m, row["entry"])))
                    .Any(a => row["sector"] is "-" or "" || a.Sector == row["sector"]);
            }
        );

    [Fact]
    public void Known_bodies_have_their_country_and_sector() =>
        Passes(
            "bodies.tsv",
            row =>
                Reports
                    .Read(row["example"], row["example"].Contains("negó", StringComparison.Ordinal) ? "es" : "en")
                    .Actors.Actors.Any(a => (a.Country ?? "") == row["country"] && a.Sector == row["sector"])
        );

    [Fact]
    public void Pronouns_mean_somebody() =>
        Passes(
            "pronouns.tsv",
            row =>
                Reports
                    .Read(row["example"], row["lang"])
                    .Actors.Mentions.Any(m =>
                        m.Form == MentionForm.Pronoun && Says(row["example"], m.Span, row["entry"])
                    )
        );

    [Fact]
    public void Leaders_have_their_country() =>
        Passes("leaders.tsv", row => Reports.Read(row["example"]).Actors.Actors.Any(a => a.Country == row["country"]));

    [Fact]
    public void Words_of_tenure_tell_whether_an_office_is_held() =>
        Passes(
            "tenure.tsv",
            row =>
                Reports
                    .Read(row["example"], row["lang"])
                    .Actors.Actors.SelectMany(a => a.Offices)
                    .Any(o => o.Tenure.ToString().Equals(row["tenure"], StringComparison.OrdinalIgnoreCase))
        );

    [Fact]
    public void Countries_beside_actions_are_parties() =>
        Passes(
            "action-nouns.tsv",
            row => Reports.Read(row["example"], row["lang"]).Actors.Actors.Any(a => a.Country == "NOR")
        );

    private static void Passes(string file, Func<Table.Row, bool> holds)
    {
        var rows = Table.Load("Record/Actors/" + file).Rows;
        var failed = rows.Where(r => !holds(r)).Select(r => $"{r.Where} {r["example"]}").ToArray();
        Assert.True(
            failed.Length <= rows.Count * (1 - Floor),
            $"{failed.Length} of {rows.Count}:\n" + string.Join('\n', failed)
        );
    }

    private static bool Holds(string text, Mention mention, string entry) =>
        Says(text, mention.Span, entry) || entry.Contains(mention.Span.Of(text), StringComparison.OrdinalIgnoreCase);

    private static bool Says(string text, TextSpan span, string entry) =>
        span.Of(text).Contains(entry, StringComparison.OrdinalIgnoreCase);
}
