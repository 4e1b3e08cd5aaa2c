using System.CommandLine;
using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.App.Cli;

/// <summary>What the commands on an archive have in common.</summary>
internal static class StoreCommands
{
    /// <summary>Runs an action on an archive that is there; its errors go to standard error.</summary>
    public static int WithStore(StoreOption option, ParseResult parse, Streams streams, Func<SqliteStore, int> run)
    {
        var outcome = option.OpenExisting(parse);
        if (!outcome.IsOk)
        {
            return Fail(streams, outcome.Error);
        }
        using var store = outcome.Value;
        return run(store);
    }

    /// <summary>Says what went wrong.</summary>
    public static int Fail(Streams streams, StoreError error)
    {
        streams.Error.WriteLine($"dateline: {error.Message}");
        return error.Code is StoreErrorCode.Invalid or StoreErrorCode.NotFound
            ? ExitCode.WrongUsage
            : ExitCode.StoreFailed;
    }
}
