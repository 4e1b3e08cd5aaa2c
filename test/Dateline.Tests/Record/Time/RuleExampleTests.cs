using Dateline.Tables;

namespace Dateline.Tests.Record.Time;

/// <summary>Every rule and every tense word does to its own example what the example says.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string, string, string> Rules()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var name in Table.NamesBelow("Record/Time/Rules/"))
        {
            foreach (var row in Table.Load(name).Rows)
            {
                data.Add(row.Where, row["lang"], row["example"]);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_reads_its_example(string where, string language, string example)
    {
        var (text, span, value) = Example.Parse(where, example);
        var times = TimeReader.Read(text, language == "*" ? "en" : language).Times.Times;
        Assert.Contains((span, value), times.Select(t => (t.Text, t.Value)));
    }

    [Fact]
    public void Every_form_of_every_word_class_is_read_in_its_example()
    {
        var missed = new List<string>();
        foreach (var name in Table.NamesBelow("Record/Time/Lexicon/"))
        {
            foreach (var row in Table.Load(name).Rows)
            {
                var found = TimeReader.Read(row["example"], row["lang"]).Times.Times;
                if (!found.Any(t => t.Text.Contains(row["form"], StringComparison.OrdinalIgnoreCase)))
                {
                    missed.Add($"{row.Where} {row["form"]}: {row["example"]}");
                }
            }
        }
        Assert.True(missed.Count == 0, string.Join("\n", missed));
    }

    [Fact]
    public void A_word_that_marks_the_tense_turns_a_weekday_or_month()
    {
        foreach (var row in Table.Load("Record/Time/Resolving/tense.tsv").Rows)
        {
            var text = row["example"]
                .Replace("[", "", StringComparison.Ordinal)
                .Replace("]", "", StringComparison.Ordinal);
            var time = TimeReader.Read(text, row["lang"]).Times.Times[0];
            var isAhead = time.Days.From > TimeReader.Thursday.Days.From;
            Assert.True(isAhead == (row["tense"] == "future"), row.Where);
        }
    }
}
