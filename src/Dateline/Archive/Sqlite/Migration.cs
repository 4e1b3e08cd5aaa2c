using System.Globalization;

namespace Dateline.Archive.Sqlite;

/// <summary>Makes new files, and brings those of older versions to the present form.</summary>
internal static class Migration
{
    /// <summary>Brings a file to the present form; what is wrong with it, or <c>null</c>.</summary>
    public static StoreError? Bring(Database database, string path)
    {
        var version = VersionOf(database);
        if (Problem(database, version, path) is { } problem)
        {
            return problem;
        }
        if (version == 0)
        {
            database.Script("PRAGMA page_size = 8192");
        }
        database.Script("PRAGMA journal_mode = WAL");
        if (version < Schema.Version)
        {
            Migrate(database);
        }
        return null;
    }

    /// <summary>The version of a file's form; 0 for one that is empty.</summary>
    public static long VersionOf(Database database) => database.Number("PRAGMA user_version") ?? 0;

    private static StoreError? Problem(Database database, long version, string path)
    {
        var application = database.Number("PRAGMA application_id");
        var tables = database.Number("SELECT count(*) FROM sqlite_schema");
        if (application != Schema.ApplicationId && (application != 0 || tables != 0 || version != 0))
        {
            return Failures.NotAnArchive(path);
        }
        return version > Schema.Version
            ? new StoreError(
                StoreErrorCode.TooNew,
                $"{path}: a newer version of Dateline wrote this file; install that version to open it."
            )
            : null;
    }

    // Another program may have done it while this one waited for its turn: the version is asked again.
    private static void Migrate(Database database)
    {
        database.Script("BEGIN IMMEDIATE");
        for (var version = VersionOf(database); version < Schema.Version; version++)
        {
            database.Script(Schema.Migrations[(int)version]);
        }
        database.Script(
            string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version}"
            )
        );
        database.Script("COMMIT");
    }
}
