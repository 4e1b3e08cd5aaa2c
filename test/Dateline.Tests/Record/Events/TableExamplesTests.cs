using Dateline.Record;
using Dateline.Tables;

namespace Dateline.Tests.Record.Events;

/// <summary>
/// Runs the examples of the tables beside the coding rules: what a governing word does to an event, what becomes of a type
/// that is still to come, what a word tells of the context. The analyser may err on a few.
/// </summary>
public sealed class TableExamplesTests
{
    private const double Floor = 0.85;

    [Fact]
    public void A_word_over_or_beside_an_event_changes_how_it_is_presented() =>
        Passes("governors.tsv", row => Read(row, row["lang"]).All(e => Fits(row["effect"], e)));

    [Fact]
    public void A_type_that_is_still_to_come_is_coded_as_the_table_says() =>
        Passes(
            "types.tsv",
            row => Read(row, "en").Any(e => Is(e.Type, row["future"]) && e.Status is not EventStatus.Negated)
        );

    [Fact]
    public void The_members_of_a_class_stand_in_its_example() =>
        Passes(
            "classes.tsv",
            row =>
                row.List("words")
                    .Any(word =>
                        row["example"].Contains(word[..Math.Min(4, word.Length)], StringComparison.OrdinalIgnoreCase)
                    )
        );

    /// <summary>Whether an event is presented as the effect says; a carried event stays a fact.</summary>
    private static bool Fits(string effect, Event e) =>
        effect switch
        {
            "carry" => e.Status is EventStatus.Reported,
            "plan" or "possible" => e.Status is not EventStatus.Reported
                || Is(e.Type, "AGREE")
                || Is(e.Type, "THREATEN"),
            "negate" => e.Status is not EventStatus.Reported || Is(e.Type, "REJECT"),
            "deny" => e.Status is EventStatus.Denied || Is(e.Type, "REJECT") || Is(e.Type, "ACCUSE"),
            "hearsay" => e.Status is EventStatus.Alleged,
            _ => false,
        };

    private static bool Is(EventType type, string name) =>
        type.ToString().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<Event> Read(Table.Row row, string language) =>
        RecordReader
            .Default.Read(
                new Article
                {
                    Source = row.Where,
                    Text = row["example"],
                    Language = new LanguageTag(language),
                }
            )
            .Events;

    private static void Passes(string table, Func<Table.Row, bool> holds)
    {
        var rows = Table.Load("Record/Events/" + table).Rows;
        var failed = rows.Where(row => !holds(row)).Select(row => $"{row.Where}: {row["example"]}").ToList();
        Assert.True(failed.Count <= (1 - Floor) * rows.Count, string.Join('\n', failed));
    }
}
