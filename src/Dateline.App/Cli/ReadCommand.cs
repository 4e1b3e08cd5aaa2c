using System.Collections.Concurrent;
using System.CommandLine;
using Dateline.App.Cli.Views;
using Dateline.Reading;
using Dateline.Record;

namespace Dateline.App.Cli;

/// <summary><c>dateline read INPUT…</c>: the record of each report.</summary>
internal static class ReadCommand
{
    private const string Text = "text";
    private const string Jsonl = "jsonl";

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("read", "Read news reports and print the record of what they hold.");
        var (inputs, said, format, jobs) = (new InputArgument(), new SaidOptions(), Format(), JobsOption.Create());
        var (gazetteer, fetch) = (new GazetteerOption(), new FetchSettings());
        inputs.AddTo(command);
        said.AddTo(command);
        fetch.AddTo(command);
        gazetteer.AddTo(command);
        command.Add(format);
        command.Add(jobs);
        command.SetAction(parse =>
        {
            var reader = gazetteer.Reader(parse);
            if (!reader.IsOk)
            {
                streams.Error.WriteLine($"{reader.Error.Source}: {reader.Error.Message}");
                return ExitCode.WrongUsage;
            }
            using var door = fetch.Open(parse, streams);
            using var output = new BufferedStream(streams.Output, 1 << 16);
            IReportPrinter printer =
                parse.GetValue(format) == Jsonl
                    ? new JsonPrinter(output)
                    : new TextPrinter(output, streams.Error, streams.HasColour);
            var options = said.Read(parse).WithNotices(streams) with { Languages = ["en", "es"] };
            return ReadAll(
                new ArticleReader().Read(inputs.Read(parse, streams.Input, door), options),
                parse.GetValue(jobs),
                reader.Value,
                printer,
                streams
            );
        });
        return command;
    }

    private static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "text for people, jsonl for programs (docs/record-format.md)",
            DefaultValueFactory = _ => Text,
        };
        format.AcceptOnlyFromAmong(Text, Jsonl);
        return format;
    }

    private static int ReadAll(
        IEnumerable<Outcome<Article>> articles,
        int jobs,
        RecordReader reader,
        IReportPrinter printer,
        Streams streams
    )
    {
        var failed = 0;
        using var progress = new ProgressLine(streams.Error, streams.ShowsProgress);
        foreach (var outcome in InOrder(articles, jobs, reader))
        {
            progress.Step();
            if (outcome.IsOk)
            {
                printer.Print(outcome.Value);
                continue;
            }
            failed++;
            printer.Print(outcome.Error);
        }
        progress.Finish(failed);
        return failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    /// <summary>Reads several reports at a time; they come out in the order in which they went in.</summary>
    private static IEnumerable<Outcome<ArticleRecord>> InOrder(
        IEnumerable<Outcome<Article>> articles,
        int jobs,
        RecordReader reader
    ) =>
        Partitioner
            .Create(articles, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(jobs)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(article => article.IsOk ? reader.Read(article.Value) : (Outcome<ArticleRecord>)article.Error);
}
