using System.CommandLine;
using Dateline.Archive;

namespace Dateline.App.Cli;

/// <summary><c>dateline versions diff</c>: what two versions of the program read differently.</summary>
internal static class VersionsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams) =>
        new("versions", "Compare what versions of the program read.") { Diff(streams) };

    private static Command Diff(Streams streams)
    {
        var article = new Argument<string[]>("ARTICLE")
        {
            Description = "Articles (n-…); without any, all",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var from = new Option<string?>("--from")
        {
            Description = "The older version; without it, the one before",
            HelpName = "V",
        };
        var to = new Option<string?>("--to")
        {
            Description = "The newer version; without it, the newest",
            HelpName = "V",
        };
        var store = new StoreOption(streams);
        var command = new Command("diff", "List the entries that two versions do not have alike.")
        {
            article,
            from,
            to,
        };
        store.AddTo(command);
        command.SetAction(parse =>
            StoreCommands.WithStore(
                store,
                parse,
                streams,
                archive =>
                {
                    using var snapshot = archive.Read();
                    var given = parse.GetValue(article) ?? [];
                    var articles =
                        given.Length > 0
                            ? given.Where(a => Permalink.TryParse(a, out _)).Select(Permalink.Parse)
                            : All(snapshot);
                    Lines.Write(
                        streams.Output,
                        articles.SelectMany(a => Changes(snapshot, a, parse.GetValue(from), parse.GetValue(to)))
                    );
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static IEnumerable<Permalink> All(ISnapshot snapshot)
    {
        string? cursor = null;
        do
        {
            var page = snapshot.Reports(new ReportQuery { Limit = 500, Cursor = cursor });
            foreach (var report in page.Items)
            {
                yield return report.Id;
            }
            cursor = page.Next;
        } while (cursor is not null);
    }

    private static IEnumerable<string> Changes(ISnapshot snapshot, Permalink article, string? from, string? to)
    {
        var readings = snapshot.Readings(article);
        var newer = readings.FirstOrDefault(r => to is null || r.Version == to);
        var older = readings
            .SkipWhile(r => r != newer)
            .Skip(1)
            .FirstOrDefault(r => from is null ? r.Version != newer?.Version : r.Version == from);
        return newer is null || older is null ? [] : Changes(article, older, newer);
    }

    private static IEnumerable<string> Changes(Permalink article, ArticleReading older, ArticleReading newer)
    {
        var changes = ReadingDiff.Of(older, newer);
        return changes.Count == 0
            ? []
            : changes
                .SelectMany(Written)
                .Prepend($"{article}  {older.Version} → {newer.Version}: {changes.Count} entries differ");

        static IEnumerable<string> Written(ClaimChange change) =>
            change switch
            {
                { Older: null } => [$"  + {change.Id}  {change.Newer!.Data}"],
                { Newer: null } => [$"  - {change.Id}  {change.Older!.Data}"],
                _ => change.Fields.Select(f => $"  ~ {change.Id}  {f.Name}: {f.Older} → {f.Newer}"),
            };
    }
}
