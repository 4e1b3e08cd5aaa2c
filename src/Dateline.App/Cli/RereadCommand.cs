using System.CommandLine;
using Dateline.App.Keeping;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Record;

namespace Dateline.App.Cli;

/// <summary>
/// <c>dateline reread [--all]</c>: reads kept articles again with this version of the program. Older readings stay beside the
/// new one, and persons' decisions hold.
/// </summary>
internal static class RereadCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("reread", "Read kept articles again with this version; decisions of persons hold.");
        var (store, gazetteer, jobs) = (new StoreOption(streams), new GazetteerOption(), JobsOption.Create());
        var all = new Option<bool>("--all") { Description = "Also those that this version has read already" };
        store.AddTo(command);
        gazetteer.AddTo(command);
        command.Add(jobs);
        command.Add(all);
        command.SetAction(parse =>
        {
            var reader = gazetteer.Reader(parse);
            if (!reader.IsOk)
            {
                streams.Error.WriteLine($"{reader.Error.Source}: {reader.Error.Message}");
                return ExitCode.WrongUsage;
            }
            return StoreCommands.WithStore(
                store,
                parse,
                streams,
                archive => Run(archive, reader.Value, parse.GetValue(all), parse.GetValue(jobs), streams)
            );
        });
        return command;
    }

    private static int Run(SqliteStore archive, RecordReader reader, bool all, int jobs, Streams streams)
    {
        var keeper = new Keeper(archive, reader, ProgramVersion.Current, streams.Time);
        var (changed, read) = (0, 0);
        using var progress = new ProgressLine(streams.Error, streams.ShowsProgress);
        foreach (var kept in keeper.Keep(Kept(archive, all), jobs))
        {
            progress.Step();
            read++;
            changed += kept.Added is { IsNewReading: true } ? 1 : 0;
        }
        streams.Error.WriteLine(
            FormattableString.Invariant(
                $"{read} articles read again, {changed} new readings by {ProgramVersion.Current}"
            )
        );
        return keeper.Failure is { } failure ? StoreCommands.Fail(streams, failure) : ExitCode.Done;
    }

    // A new view for each page: a view held open would keep the file's log from being taken in.
    private static IEnumerable<Outcome<Incoming>> Kept(SqliteStore archive, bool all)
    {
        string? cursor = null;
        do
        {
            Page<Report> page;
            using (var snapshot = archive.Read())
            {
                page = snapshot.Reports(new ReportQuery { Limit = 200, Cursor = cursor });
            }
            foreach (var report in page.Items.Where(r => all || r.Version != ProgramVersion.Current))
            {
                yield return new Incoming(report.ToArticle(), null);
            }
            cursor = page.Next;
        } while (cursor is not null);
    }
}
