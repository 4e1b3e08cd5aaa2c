using System.CommandLine;
using System.Globalization;

namespace Dateline.App.Cli;

/// <summary><c>dateline verify</c>: recomputes every hash and everything in the index.</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("verify", "Recompute every hash and everything in the index of the archive.");
        var store = new StoreOption(streams);
        store.AddTo(command);
        command.SetAction(parse =>
            StoreCommands.WithStore(
                store,
                parse,
                streams,
                archive =>
                {
                    var articles = 0L;
                    var problems = archive.Verify(n => articles = n);
                    Lines.Write(streams.Output, problems);
                    streams.Error.WriteLine(
                        problems.Count == 0
                            ? string.Create(
                                CultureInfo.InvariantCulture,
                                $"{articles} articles checked, nothing is wrong"
                            )
                            : string.Create(
                                CultureInfo.InvariantCulture,
                                $"{problems.Count} faults in {articles} articles. Those of the index are mended by \"dateline doctor --mend\"; for others go back to a backup."
                            )
                    );
                    return problems.Count == 0 ? ExitCode.Done : ExitCode.StoreFailed;
                }
            )
        );
        return command;
    }
}
