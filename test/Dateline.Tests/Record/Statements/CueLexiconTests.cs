using Dateline.Tables;

namespace Dateline.Tests.Record.Statements;

public sealed class CueLexiconTests
{
    /// <summary>
    /// The share of examples in which a statement must be found. It is below 1 because the analysis does not know
    /// every verb of the lexicon; a better model raises it.
    /// </summary>
    private const double Floor = 0.9;

    [Fact]
    public void Every_cue_attributes_in_its_example()
    {
        var silent = new List<string>();
        var rows = Table.Load("Record/Statements/cues.tsv").Rows;
        foreach (var row in rows)
            if (Reports.Statements(row["example"], row["lang"]).Count == 0)
                silent.Add($"{row.Where} {row["lemma"]}: {row["example"]}");
        Assert.True(1 - silent.Count / (double)rows.Count >= Floor, string.Join("\n", silent));
    }

    [Fact]
    public void Every_phrase_of_according_to_attributes_in_its_example()
    {
        var silent = new List<string>();
        var rows = Table.Load("Record/Statements/according.tsv").Rows;
        foreach (var row in rows)
            if (!Reports.Statements(row["example"], row["lang"]).Any(s => s.Rule == "according-to"))
                silent.Add($"{row.Where} {row["example"]}");
        Assert.True(1 - silent.Count / (double)rows.Count >= Floor, string.Join("\n", silent));
    }

    [Fact]
    public void A_sentence_without_a_cue_holds_no_statement() =>
        Assert.Empty(Reports.Statements("The river flows past the old mill. Trains leave at nine."));
}
