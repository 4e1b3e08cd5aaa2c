using Dateline.Record;
using Dateline.Record.Events;
using Dateline.Tables;

namespace Dateline.Tests.Record.Events;

/// <summary>Every row of the coding tables stands beside an example, and the example is coded as the row says.</summary>
public sealed class RuleExamplesTests
{
    /// <summary>The analyser is a model and may err on a sentence; the share of the examples that are read is a floor.</summary>
    private const double Floor = 0.84;

    [Fact]
    public void The_example_of_a_rule_is_coded_with_its_type()
    {
        var rows = Table.NamesBelow("Record/Events/Plover/").SelectMany(name => Table.Load(name).Rows).ToList();
        var failed = rows.Where(row => !Codes(row))
            .Select(row => $"{row.Where} {row["trigger"]}: {row["example"]}")
            .ToList();
        Assert.True(rows.Count > 600, "the tables are smaller than they were");
        Assert.True(
            failed.Count <= (1 - Floor) * rows.Count,
            $"{failed.Count} of {rows.Count}:\n" + string.Join('\n', failed)
        );
    }

    [Fact]
    public void Every_code_of_a_rule_is_in_the_CAMEO_table()
    {
        var codes = CameoCode.Load();
        Assert.All(
            new RuleTable(new LexicalClasses(Table.Load("Record/Events/classes.tsv"))).Rules.Where(r =>
                r.Cameo is not null
            ),
            rule => Assert.True(codes.ContainsKey(rule.Cameo!), $"{rule.Where}: {rule.Cameo}")
        );
    }

    [Fact]
    public void Every_type_has_rules_in_English_and_Spanish()
    {
        var rules = new RuleTable(new LexicalClasses(Table.Load("Record/Events/classes.tsv"))).Rules;
        foreach (var type in Enum.GetValues<EventType>())
        foreach (var language in new[] { "en", "es" })
            Assert.Contains(rules, rule => rule.Type == type && rule.Language == language);
    }

    private static bool Codes(Table.Row row)
    {
        var article = new Article
        {
            Source = row.Where,
            Text = row["example"],
            Language = new LanguageTag(row["lang"]),
        };
        var type = row.Where.Split('/')[^1].Split('.')[0];
        return RecordReader
            .Default.Read(article)
            .Events.Any(e => e.Type.ToString().Equals(type, StringComparison.OrdinalIgnoreCase));
    }
}
