using System.Runtime.CompilerServices;
using Dateline.Record;
using Dateline.Tables;

namespace Dateline.Tests.Record.Events;

/// <summary>
/// Runs the specifications of the event types (<c>Specs/Events/*.md</c>): every sentence through the whole program.
/// The analyser is a model and may err, so that shares of the rows are held, not single rows.
/// </summary>
public sealed class SpecificationTests
{
    private const double TypeFloor = 0.85;
    private const double PartiesFloor = 0.60;
    private const double FactCeiling = 0.05;

    [Fact]
    public void The_sentences_of_the_specifications_have_their_type_and_status()
    {
        var rows = Types().ToList();
        var failed = rows.Where(row => !row.Events.Any(row.Fits)).Select(row => row.Sentence).ToList();
        Assert.True(rows.Count >= 100, "the specifications are shorter than they were");
        Assert.True(failed.Count <= (1 - TypeFloor) * rows.Count, string.Join('\n', failed));
    }

    [Fact]
    public void The_sentences_of_the_specifications_have_their_parties()
    {
        var rows = Types().ToList();
        var failed = rows.Where(row => !row.Events.Any(e => row.Fits(e) && row.FitsParties(e)))
            .Select(row => row.Sentence)
            .ToList();
        Assert.True(failed.Count <= (1 - PartiesFloor) * rows.Count, string.Join('\n', failed));
    }

    [Fact]
    public void What_is_negated_denied_planned_or_feared_is_not_recorded_as_a_fact()
    {
        var rows = Tables("status.md").ToList();
        var facts = rows.Where(cells => IsFact(Read(cells[0], cells[3]), cells)).Select(cells => cells[3]).ToList();
        Assert.True(rows.Count >= 300, "the probes are fewer than they were");
        Assert.True(facts.Count <= FactCeiling * rows.Count, string.Join('\n', facts));
    }

    [Fact]
    public void The_probes_are_those_that_two_readers_labelled()
    {
        using var reader = File.OpenText(Path.Combine(Folder(), "status.readings.tsv"));
        var read = Table.Parse("status.readings.tsv", reader).Rows.Select(row => (row["first"], row["sentence"]));
        Assert.Equal(Tables("status.md").Select(cells => ($"{cells[1]} {cells[2]}", cells[3])), read);
    }

    private static bool IsFact(ArticleRecord record, string[] cells) =>
        record.Events.Any(e =>
            Is(e.Type, cells[2])
            && e.Status == EventStatus.Reported
            && !(e.Type == EventType.Agree && cells[1] == "plan")
        );

    private static bool Is(EventType type, string name) =>
        type.ToString().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Row> Types() =>
        Directory
            .EnumerateFiles(Folder(), "*.md")
            .Select(path => Path.GetFileName(path))
            .Where(name => name != "status.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(Tables)
            .Select(cells => new Row(cells, Read(cells[0], cells[1])));

    private static ArticleRecord Read(string language, string sentence) =>
        RecordReader.Default.Read(
            new Article
            {
                Source = "specification",
                Text = sentence,
                Language = new LanguageTag(language),
            }
        );

    private static IEnumerable<string[]> Tables(string file) =>
        File.ReadLines(Path.Combine(Folder(), file))
            .Where(line => line.StartsWith("| e", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Specs", "Events");

    /// <summary>One sentence of a specification with the record that was read from it.</summary>
    private sealed record Row(string[] Cells, ArticleRecord Record)
    {
        public string Sentence => Cells[1];
        public IEnumerable<Event> Events => Record.Events;

        public bool Fits(Event e) =>
            Is(e.Type, Cells[2])
            && (Cells[3].Length == 0 || e.Mode == Cells[3])
            && (Cells[4].Length == 0 || e.Cameo == Cells[4])
            && e.Status.ToString().Equals(Cells[7], StringComparison.OrdinalIgnoreCase);

        public bool FitsParties(Event e) => Names(e.Actors, Cells[5]) && Names(e.Recipients, Cells[6]);

        private bool Names(IReadOnlyList<string> ids, string cell) =>
            cell.Length == 0
            || cell.Split(';').All(wanted => ids.Any(id => Mentions(id).Any(words => words.Contains(wanted))));

        private IEnumerable<string> Mentions(string id)
        {
            var actor = Record.Actors.Single(a => a.Id == id);
            return actor.Mentions.Select(m => m.Span.Of(Record.Article.Text)).Append(actor.Name);
        }
    }
}
