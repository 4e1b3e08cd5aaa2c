using System.Text.RegularExpressions;
using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.Tests.App;

public sealed partial class ArchiveCommandsTests : IDisposable
{
    private const string Report =
        """{"source":"a","language":"en","published":"2024-05-03","publisher":"Gazette","title":"Talks","text":"Peru's president met Chile's president in Lima on May 2. Chile's president said Peru was a partner."}""";

    private readonly string folder = Directory.CreateTempSubdirectory("dateline-").FullName;

    private string Store => Path.Combine(folder, "d.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Reports_are_added_once()
    {
        var (code, output, error) = Run("add", "-");
        Assert.Equal((0, "1 added, 0 known already\n"), (code, error));
        Assert.StartsWith("added   n-", output, StringComparison.Ordinal);
        (code, output, error) = Run("add", "-");
        Assert.Equal((0, "0 added, 1 known already\n"), (code, error));
        Assert.StartsWith("known   n-", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cant_be_read_is_said_and_the_rest_is_kept()
    {
        var (code, output, error) = Run("add", "no-such-file", "-");
        Assert.Equal(1, code);
        Assert.Contains("failed  no-such-file: ", output, StringComparison.Ordinal);
        Assert.Equal("1 added, 0 known already, 1 could not be read\n", error);
    }

    [Fact]
    public void Pages_are_kept_with_their_bytes_as_a_web_archive_record()
    {
        var page = Directory.EnumerateFiles(Project.Samples, "*.html").Order(StringComparer.Ordinal).First();
        Assert.Equal(0, Run("add", page).Code);
        using var store = SqliteStore.Open(Store).Value!;
        using var now = store.Read();
        var appearance = Assert.Single(now.Reports(new ReportQuery()).Items).First;
        var kept = now.Bytes(Assert.Single(appearance.Bytes))!;
        Assert.Equal(File.ReadAllBytes(page), kept.Payload.ToArray());
        var head = System.Text.Encoding.UTF8.GetString(kept.Head.Span);
        Assert.StartsWith("WARC/1.1\r\nWARC-Type: resource\r\n", head, StringComparison.Ordinal);
        Assert.EndsWith($"Content-Length: {kept.Payload.Length}\r\n\r\n", head, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_reviews_from_the_command_line()
    {
        Run("add", "-");
        var listed = Run("review", "list").Output;
        var id = Event().Match(listed).Value;
        Assert.Contains("unreviewed  2024-05-02  CONSULT ", listed, StringComparison.Ordinal);
        var decided = Run("review", "correct", id, "mode", "visit", "--by", "Eva", "--why", "the text says so");
        Assert.Equal(0, decided.Code);
        Assert.Contains(
            $"Eva  correct {id} mode = \"visit\"  the text says so",
            decided.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(id, Run("review", "list", "--state", "corrected").Output, StringComparison.Ordinal);
        var judgement = Judged().Match(decided.Output).Value;
        Assert.Equal(0, Run("review", "undo", judgement, "--by", "Eva").Code);
        Assert.DoesNotContain(id, Run("review", "list", "--state", "corrected").Output, StringComparison.Ordinal);
        var history = Run("history", id).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, history.Length);
        Assert.Contains("  read {", history[0], StringComparison.Ordinal);
        Assert.EndsWith("the text says so  [undone]", history[1], StringComparison.Ordinal);
        Assert.EndsWith($"undo {judgement}", history[2], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_missed_is_added_by_its_words()
    {
        Run("add", "-");
        var article = Article().Match(Run("add", "-").Output).Value;
        var (code, output, error) = Run(
            "review",
            "add",
            article,
            "event",
            """{"type":"SUPPORT","trigger":"partner"}""",
            "--by",
            "Eva"
        );
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(" add e-", output, StringComparison.Ordinal);
        Assert.Contains("\"partner\"", Run("review", "list", "--state", "confirmed").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("say who decides", "review", "confirm", "e-0123456789abcdef")]
    [InlineData("nothing is kept as e-0123456789abcdef", "review", "confirm", "e-0123456789abcdef", "--by", "Eva")]
    [InlineData("nothing is kept as hello", "history", "hello")]
    [InlineData("give a time such as", "history", "n-0123456789abcdef", "--as-of", "yesterday")]
    public void Mistakes_are_said(string message, params string[] args)
    {
        Run("add", "-");
        var (code, _, error) = Run(args);
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_archive_it_says_how_to_make_one()
    {
        var (code, _, error) = Run("verify");
        Assert.Equal(2, code);
        Assert.Contains("\"dateline add INPUT\" makes it", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public void The_archive_is_examined_verified_and_copied()
    {
        Run("add", "-", Project.Samples);
        Assert.Contains("nothing is wrong", Run("verify").Error, StringComparison.Ordinal);
        Assert.Contains("articles    ", Run("doctor").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("doctor", "--mend").Code);
        Assert.Contains("nothing is wrong", Run("verify").Error, StringComparison.Ordinal);
        var copy = Path.Combine(folder, "copy.db");
        Assert.Equal(0, Run("backup", copy).Code);
        Assert.Contains("nothing is wrong", Shell.Run(["verify", "--store", copy]).Error, StringComparison.Ordinal);
        Assert.Contains("0 new readings", Run("reread", "--all").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_readings_are_compared()
    {
        using (var store = SqliteStore.Open(Store).Value!)
        {
            var record = Archive.News.Meeting();
            store.Add([Archive.News.Addition(record, "0.0.1")]);
            store.Add([
                Archive.News.Addition(
                    record with
                    {
                        Events = [record.Events[0] with { Mode = "visit" }],
                        Statements = [],
                    },
                    "0.0.2"
                ),
            ]);
        }
        var lines = Run("versions", "diff").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.EndsWith("0.0.1 → 0.0.2: 2 entries differ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("  mode: null → \"visit\"", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("  - s-", lines[2], StringComparison.Ordinal);
        Assert.Contains("1 new readings by", Run("reread").Error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(params string[] args) =>
        Shell.Run([.. args, "--store", Store], Report);

    [GeneratedRegex("e-[0-9a-f]{16}")]
    private static partial Regex Event();

    [GeneratedRegex("j-[0-9a-f]{16}")]
    private static partial Regex Judged();

    [GeneratedRegex("n-[0-9a-f]{16}")]
    private static partial Regex Article();
}
