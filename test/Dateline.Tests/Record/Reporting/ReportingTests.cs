using Dateline.Record;
using Dateline.Tables;

namespace Dateline.Tests.Record.Reporting;

public sealed class ReportingTests
{
    [Fact]
    public void Coverage_and_silence_are_told_apart()
    {
        const string text =
            "The ministers met on Monday. The meeting was reported by Reuters. It was not covered by Xinhua.";
        var coverage = Read(text).Coverage;
        Assert.Equal(
            ["The meeting was reported by Reuters", "It was not covered by Xinhua"],
            coverage.Select(c => c.Span.Of(text))
        );
        Assert.Equal([true, false], coverage.Select(c => c.Reported));
    }

    [Fact]
    public void Evidence_is_what_somebody_released()
    {
        const string text = "Satellite images released last week by Reuters showed a new base in Havana.";
        var evidence = Assert.Single(Read(text).Evidence);
        Assert.Equal(EvidenceKind.Imagery, evidence.Kind);
        Assert.Equal("Satellite images released last week by Reuters", evidence.Span.Of(text));
        Assert.NotEmpty(evidence.By);
    }

    [Fact]
    public void A_denial_is_tied_to_what_it_denies()
    {
        const string text = "The ministry said that Cuba had bought the weapons. Russia denied it.";
        var statements = Read(text).Statements;
        var denial = Assert.Single(statements, s => s.Act == StatementAct.Deny);
        Assert.Contains(statements.First(s => s.Act == StatementAct.Assert).Id, denial.Replies);
    }

    [Fact]
    public void Most_nouns_of_evidence_are_found_in_their_examples()
    {
        var rows = Table.Load("Record/Reporting/evidence.tsv").Rows;
        var silent = rows.Where(r => Read(r["example"], r["lang"]).Evidence.Count == 0)
            .Select(r => r["example"])
            .ToList();
        Assert.True(silent.Count * 10 <= rows.Count, string.Join("\n", silent));
    }

    private static ArticleRecord Read(string text, string language = "en") =>
        RecordReader.Default.Read(
            new Article
            {
                Source = "test",
                Text = text,
                Language = new LanguageTag(language),
            }
        );
}
