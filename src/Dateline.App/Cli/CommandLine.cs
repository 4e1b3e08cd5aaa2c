using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Dateline.App.Cli;

/// <summary>The command line: one class for each command, put together here by hand.</summary>
internal static class CommandLine
{
    private const string Name = "dateline";

    /// <summary>Runs the program; returns its exit code.</summary>
    public static int Run(string[] args, Streams streams)
    {
        var parse = Root(streams).Parse(args);
        return parse.Errors.Count > 0 ? WrongUsage(parse, streams.Error) : parse.Invoke();
    }

    // Not a RootCommand: that takes its name from the assembly.
    private static Command Root(Streams streams) =>
        new(
            Name,
            "Reads news reports and keeps the record: who did what with whom, when and where; who says so, and who denies it."
        )
        {
            new HelpOption(),
            new VersionOption(),
            ReadCommand.Create(streams),
            ArticleCommand.Create(streams),
            FeedCommand.Create(streams),
            ParseCommand.Create(streams),
            AddCommand.Create(streams),
            RereadCommand.Create(streams),
            ReviewCommand.Create(streams),
            HistoryCommand.Create(streams),
            VersionsCommand.Create(streams),
            DoctorCommand.Create(streams),
            VerifyCommand.Create(streams),
            BackupCommand.Create(streams),
            CompletionCommand.Create(streams),
            CompletionCommand.CreateComplete(streams, () => Root(streams)),
        };

    private static int WrongUsage(ParseResult parse, TextWriter error)
    {
        foreach (var mistake in parse.Errors)
            error.WriteLine($"dateline: {mistake.Message}");
        error.WriteLine($"Try: {PathOf(parse.CommandResult)} --help");
        return ExitCode.WrongUsage;
    }

    // "dateline feed add"
    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult outer ? $"{PathOf(outer)} {result.Command.Name}" : result.Command.Name;
}
