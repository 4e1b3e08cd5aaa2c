using System.CommandLine;
using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.App.Cli;

/// <summary>What a command decides, given what was asked and the present state.</summary>
internal delegate StoreOutcome<Judgement[]> Decide(ParseResult parse, ISnapshot now, Stamp stamp);

/// <summary>What the commands that decide have in common: --by, --why, --store, and what they print.</summary>
internal static class Decision
{
    private const string ReviewerVariable = "DATELINE_REVIEWER";

    /// <summary>Makes a command that decides.</summary>
    public static Command Command(
        Streams streams,
        string name,
        string description,
        IEnumerable<Argument> arguments,
        Decide decide,
        params Option[] options
    )
    {
        var command = new Command(name, description);
        foreach (var argument in arguments)
        {
            command.Add(argument);
        }
        foreach (var option in options)
        {
            command.Add(option);
        }
        var (store, by, why) = (new StoreOption(streams), By(), Why());
        store.AddTo(command);
        command.Add(by);
        command.Add(why);
        command.SetAction(parse =>
        {
            var reviewer = parse.GetValue(by) ?? streams.Variable(ReviewerVariable);
            if (string.IsNullOrWhiteSpace(reviewer))
            {
                streams.Error.WriteLine($"dateline: say who decides, with --by NAME or in ${ReviewerVariable}");
                return ExitCode.WrongUsage;
            }
            return StoreCommands.WithStore(
                store,
                parse,
                streams,
                archive => Run(archive, parse, decide, reviewer, parse.GetValue(why) ?? "", streams)
            );
        });
        return command;
    }

    private static Option<string?> By() =>
        new("--by") { Description = $"Who decides; without it ${ReviewerVariable}", HelpName = "NAME" };

    private static Option<string?> Why() => new("--why") { Description = "The reason", HelpName = "TEXT" };

    private static int Run(
        SqliteStore archive,
        ParseResult parse,
        Decide decide,
        string by,
        string why,
        Streams streams
    )
    {
        StoreOutcome<Judgement[]> decided;
        using (var now = archive.Read())
        {
            decided = decide(parse, now, new Stamp(by, streams.Time.GetUtcNow(), why, now.Sequence));
        }
        if (!decided.IsOk)
        {
            return StoreCommands.Fail(streams, decided.Error);
        }
        var logged = archive.Judge(decided.Value);
        if (!logged.IsOk)
        {
            return StoreCommands.Fail(streams, logged.Error);
        }
        Lines.Write(streams.Output, logged.Value.Select(JudgementLine.Of));
        return ExitCode.Done;
    }
}
