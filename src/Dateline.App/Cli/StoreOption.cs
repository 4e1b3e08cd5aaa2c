using System.CommandLine;
using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.App.Cli;

/// <summary>The archive that a command works on: --store FILE.</summary>
internal sealed class StoreOption(Streams streams)
{
    private const string FileName = "dateline.db";

    private readonly Option<string?> option = new("--store")
    {
        Description =
            "The archive's file; without it $DATELINE_HOME/dateline.db, else dateline.db in the user's data folder",
        HelpName = "FILE",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(option);

    /// <summary>The file that is meant.</summary>
    public string Path(ParseResult parse) =>
        parse.GetValue(option) ?? System.IO.Path.Combine(DataFolder.Of(streams), FileName);

    /// <summary>Opens the archive; makes it where there is none.</summary>
    public StoreOutcome<SqliteStore> Open(ParseResult parse) => SqliteStore.Open(Path(parse));

    /// <summary>Opens an archive that is there.</summary>
    public StoreOutcome<SqliteStore> OpenExisting(ParseResult parse) =>
        File.Exists(Path(parse))
            ? Open(parse)
            : new StoreError(
                StoreErrorCode.NotFound,
                $"{Path(parse)}: there is no archive yet; \"dateline add INPUT\" makes it, --store names another."
            );
}
