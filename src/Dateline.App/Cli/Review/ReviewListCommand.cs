using System.CommandLine;
using Dateline.Archive;

namespace Dateline.App.Cli;

/// <summary><c>dateline review list</c>: what can be decided, and what was proposed.</summary>
internal static class ReviewListCommand
{
    private static readonly string[] States = ["unreviewed", "confirmed", "corrected", "rejected", "disputed"];

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var kind = new Option<ClaimKind>("--kind")
        {
            Description = "event, statement, actor, coverage or evidence",
            DefaultValueFactory = _ => ClaimKind.Event,
        };
        var state = new Option<string>("--state")
        {
            Description = string.Join(", ", States),
            DefaultValueFactory = _ => States[0],
        };
        state.AcceptOnlyFromAmong(States);
        var article = new Option<string?>("--article") { Description = "Of this article (n-…)", HelpName = "ID" };
        var proposals = new Option<bool>("--proposals") { Description = "Joins that were proposed and not decided" };
        var (limit, cursor, asOf, store) = (Limit(), Cursor(), new AsOfOption(), new StoreOption(streams));
        var command = new Command("list", "List entries to review, or joins that were proposed.")
        {
            kind,
            state,
            article,
            proposals,
            limit,
            cursor,
        };
        asOf.AddTo(command);
        store.AddTo(command);
        command.SetAction(parse =>
            StoreCommands.WithStore(
                store,
                parse,
                streams,
                archive =>
                {
                    using var snapshot = archive.Read(asOf.Read(parse));
                    if (parse.GetValue(proposals))
                    {
                        var query = new JudgementQuery
                        {
                            Open = true,
                            Limit = parse.GetValue(limit),
                            Cursor = parse.GetValue(cursor),
                        };
                        return Print(snapshot.Judgements(query), JudgementLine.Of, streams);
                    }
                    var entries = new EntryQuery
                    {
                        Kind = parse.GetValue(kind),
                        Review = Enum.Parse<ReviewState>(parse.GetRequiredValue(state), ignoreCase: true),
                        Article = Permalink.TryParse(parse.GetValue(article), out var id) ? id : null,
                        Limit = parse.GetValue(limit),
                        Cursor = parse.GetValue(cursor),
                    };
                    return Print(snapshot.Entries(entries), EntryLine.Of, streams);
                }
            )
        );
        return command;
    }

    private static Option<int> Limit() =>
        new("--limit")
        {
            Description = "How many lines",
            HelpName = "N",
            DefaultValueFactory = _ => 50,
        };

    private static Option<string?> Cursor() =>
        new("--cursor") { Description = "Where the list before ended", HelpName = "CURSOR" };

    private static int Print<T>(Page<T> page, Func<T, string> line, Streams streams)
    {
        Lines.Write(streams.Output, page.Items.Select(line));
        if (page.Next is { } next)
        {
            streams.Error.WriteLine($"more: --cursor {next}");
        }
        return ExitCode.Done;
    }
}
