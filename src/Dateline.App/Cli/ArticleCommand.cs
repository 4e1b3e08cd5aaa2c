using System.CommandLine;
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
        var (inputs, said) = (new InputArgument(), new SaidOptions());
        inputs.AddTo(command);
        said.AddTo(command);
        command.SetAction(parse => Print(inputs.Read(parse, streams.Input), said.Read(parse), streams));
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
            streams.Error.WriteLine($"{outcome.Error.Source}: {outcome.Error.Message}");
        }
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
