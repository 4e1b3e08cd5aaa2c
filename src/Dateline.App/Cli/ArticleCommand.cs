using System.CommandLine;
using System.Text;
using Dateline.Json;
using Dateline.Reading;

namespace Dateline.App.Cli;

/// <summary><c>dateline article INPUT…</c>: cuts the articles out and prints them as article lines.</summary>
internal static class ArticleCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command(
            "article",
            "Cut the articles out of pages and texts, and print them as article lines."
        );
        var (inputs, said, fetch) = (new InputArgument(), new SaidOptions(), new FetchSettings());
        var explain = new Option<bool>("--explain")
        {
            Description = "Show what was kept and dropped of each page and why, and where its data came from",
        };
        inputs.AddTo(command);
        command.Add(explain);
        said.AddTo(command);
        fetch.AddTo(command);
        command.SetAction(parse =>
        {
            using var door = fetch.Open(parse, streams);
            var (given, options) = (inputs.Read(parse, streams.Input, door), said.Read(parse).WithNotices(streams));
            return parse.GetValue(explain) ? Explain(given, options, streams) : Print(given, options, streams);
        });
        return command;
    }

    private static int Print(IEnumerable<Input> inputs, ReadOptions options, Streams streams)
    {
        var failed = false;
        using var buffered = new BufferedStream(streams.Output, 1 << 16);
        foreach (var outcome in new ArticleReader().Read(inputs, options))
        {
            if (outcome.IsOk)
            {
                ArticleJson.Write(buffered, outcome.Value);
                continue;
            }
            failed = true;
            ErrorJson.Write(buffered, outcome.Error);
            Report(outcome.Error, streams);
        }
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static int Explain(IEnumerable<Input> inputs, ReadOptions options, Streams streams)
    {
        var failed = false;
        var reader = new ArticleReader();
        using var lines = new StreamWriter(streams.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var outcome in inputs.SelectMany(input => PageExplanation.Of(reader, input, options)))
        {
            if (!outcome.IsOk)
            {
                failed = true;
                Report(outcome.Error, streams);
                continue;
            }
            foreach (var line in outcome.Value.Lines())
            {
                lines.WriteLine(line);
            }
            if (outcome.Value.Refusal is { } refusal)
            {
                failed = true;
                Report(refusal, streams);
            }
        }
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static void Report(ReadError error, Streams streams) =>
        streams.Error.WriteLine($"{error.Source}: {error.Message}");
}
