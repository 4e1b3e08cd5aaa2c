using System.CommandLine;
using System.Globalization;
using Dateline.Archive;

namespace Dateline.App.Cli;

/// <summary><c>dateline history ID</c>: who read and who decided what about an entry or article, and when.</summary>
internal static class HistoryCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var id = new Argument<string>("ID") { Description = "An entry, article or judgement" };
        var (store, asOf) = (new StoreOption(streams), new AsOfOption());
        var command = new Command("history", "Show who read and who decided what about an entry, and when.") { id };
        store.AddTo(command);
        asOf.AddTo(command);
        command.SetAction(parse =>
            StoreCommands.WithStore(
                store,
                parse,
                streams,
                archive =>
                {
                    using var snapshot = archive.Read(asOf.Read(parse));
                    var given = parse.GetRequiredValue(id);
                    if (!Permalink.TryParse(given, out var permalink) || !IsKept(snapshot, permalink))
                    {
                        return StoreCommands.Fail(streams, Stamp.Nothing(given).Error!);
                    }
                    Lines.Write(streams.Output, Of(snapshot, permalink));
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static bool IsKept(ISnapshot snapshot, Permalink id) =>
        snapshot.Report(id) is not null || snapshot.Judgement(id) is not null || snapshot.JudgementsOf(id).Count > 0;

    private static IEnumerable<string> Of(ISnapshot snapshot, Permalink id)
    {
        var read = snapshot.Report(id) is { } report
            ? snapshot.Readings(report.Id).Where(r => id.IsArticle || r.Claims.Any(c => c.Id == id))
            : [];
        var lines = read.Select(r => (r.Sequence, Line: Reading(r, id)))
            .Concat(Judged(snapshot, id).Select(j => (j.Sequence, Line: JudgementLine.Of(j))))
            .OrderBy(l => l.Sequence);
        return lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"#{l.Sequence}  {l.Line}"));
    }

    // A judgement's own history belongs to it: who undid it, and who undid that.
    private static IEnumerable<LoggedJudgement> Judged(ISnapshot snapshot, Permalink id) =>
        snapshot.JudgementsOf(id).SelectMany(j => Judged(snapshot, j.Id).Prepend(j));

    private static string Reading(ArticleReading reading, Permalink id)
    {
        var when = reading.When.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        var data = reading.Claims.FirstOrDefault(c => c.Id == id)?.Data;
        return $"{when}  dateline/{reading.Version}  read {data ?? FormattableString.Invariant($"{reading.Claims.Count} entries")}";
    }
}
