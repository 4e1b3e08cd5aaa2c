using System.Diagnostics;
using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.Tests.App;

/// <summary>The program is killed while it adds; the rounds of the bench do it longer, and in reviewing, joining and copying too.</summary>
public sealed class KilledTests : IDisposable
{
    private const int Reports = 120;
    private readonly string folder = Directory.CreateTempSubdirectory("dateline-").FullName;

    private string Store => Path.Combine(folder, "k.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_acknowledged_before_a_kill_is_kept_and_adding_again_completes_it()
    {
        var input = Path.Combine(folder, "reports.jsonl");
        File.WriteAllLines(input, Enumerable.Range(0, Reports).Select(Line));
        for (var round = 0; round < 2; round++)
        {
            var said = AddAndKill(input, afterLines: 1 + round * 40);
            Assert.NotEmpty(said);
            using var store = SqliteStore.Open(Store).Value!;
            using var now = store.Read();
            Assert.All(said, id => Assert.NotNull(now.Report(Permalink.Parse(id))));
            Assert.Empty(store.Verify());
        }
        Assert.Equal(0, Shell.Run(["add", input, "--store", Store]).Code);
        var whole = Path.Combine(folder, "whole.db");
        Assert.Equal(0, Shell.Run(["add", input, "--store", whole]).Code);
        Assert.Equal(State(whole), State(Store));
    }

    private List<string> AddAndKill(string input, int afterLines)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Dateline.App.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { program, "add", input, "--store", Store })
        {
            start.ArgumentList.Add(argument);
        }
        using var adding = Process.Start(start)!;
        adding.ErrorDataReceived += (_, _) => { };
        adding.BeginErrorReadLine();
        var lines = new List<string>();
        while (lines.Count < afterLines && adding.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }
        adding.Kill();
        adding.WaitForExit();
        return [.. lines.Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries)[1].Trim())];
    }

    private static string State(string path)
    {
        using var store = SqliteStore.Open(path).Value!;
        using var now = store.Read();
        return StateText.Of(now);
    }

    private static string Line(int i) =>
        $$"""{"source":"{{i}}","language":"en","published":"2024-05-03","publisher":"Gazette","title":"Talks {{i}}","text":"Peru's president met Chile's president in Lima on May 2. They signed {{i + 2}} agreements."}""";
}
