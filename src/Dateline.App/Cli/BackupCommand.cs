using System.CommandLine;
using System.Globalization;

namespace Dateline.App.Cli;

/// <summary><c>dateline backup FILE</c>: copies the archive while it is used.</summary>
internal static class BackupCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("backup", "Copy the archive to another file while it is used, and check the copy.");
        var (target, store) = (
            new Argument<string>("FILE") { Description = "The copy; replaced where it exists" },
            new StoreOption(streams)
        );
        command.Add(target);
        store.AddTo(command);
        command.SetAction(parse =>
            StoreCommands.WithStore(
                store,
                parse,
                streams,
                archive =>
                {
                    var path = parse.GetRequiredValue(target);
                    if (archive.BackUp(path) is { } error)
                    {
                        return StoreCommands.Fail(streams, error);
                    }
                    streams.Error.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{path}: {new FileInfo(path).Length / 1048576.0:0.0} MB copied and checked"
                        )
                    );
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }
}
