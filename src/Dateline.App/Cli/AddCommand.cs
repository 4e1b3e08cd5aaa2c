using System.CommandLine;
using System.Text;
using Dateline.App.Keeping;
using Dateline.Archive.Sqlite;
using Dateline.Reading;
using Dateline.Record;

namespace Dateline.App.Cli;

/// <summary><c>dateline add INPUT… [--store FILE]</c>: reads reports and keeps them.</summary>
internal static class AddCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("add", "Read reports and keep them in the archive: text, record, and the bytes.");
        var (inputs, said, jobs) = (new InputArgument(), new SaidOptions(), JobsOption.Create());
        var (store, gazetteer, fetch) = (new StoreOption(streams), new GazetteerOption(), new FetchSettings());
        inputs.AddTo(command);
        store.AddTo(command);
        said.AddTo(command);
        fetch.AddTo(command);
        gazetteer.AddTo(command);
        command.Add(jobs);
        command.SetAction(parse =>
        {
            var reader = gazetteer.Reader(parse);
            if (!reader.IsOk)
            {
                streams.Error.WriteLine($"{reader.Error.Source}: {reader.Error.Message}");
                return ExitCode.WrongUsage;
            }
            var opened = store.Open(parse);
            if (!opened.IsOk)
            {
                return StoreCommands.Fail(streams, opened.Error);
            }
            using var archive = opened.Value;
            using var door = fetch.Open(parse, streams);
            var options = said.Read(parse).WithNotices(streams) with { Languages = ["en", "es"] };
            var incoming = Incoming.Read(
                new ArticleReader(),
                inputs.Read(parse, streams.Input, door),
                options,
                streams.Time
            );
            return Add(archive, reader.Value, incoming, parse.GetValue(jobs), streams);
        });
        return command;
    }

    private static int Add(
        SqliteStore archive,
        RecordReader reader,
        IEnumerable<Outcome<Incoming>> incoming,
        int jobs,
        Streams streams
    )
    {
        var keeper = new Keeper(archive, reader, ProgramVersion.Current, streams.Time);
        var tally = new AddTally();
        using var progress = new ProgressLine(streams.Error, streams.ShowsProgress);
        using var output = new StreamWriter(streams.Output, new UTF8Encoding(false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        foreach (var kept in keeper.Keep(incoming, jobs))
        {
            progress.Step();
            output.WriteLine(tally.Line(kept));
            output.Flush();
        }
        streams.Error.WriteLine(tally.Summary());
        return keeper.Failure is { } failure ? StoreCommands.Fail(streams, failure)
            : tally.Failed > 0 ? ExitCode.SomeFailed
            : ExitCode.Done;
    }
}
