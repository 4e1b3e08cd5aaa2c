using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite.Care;

/// <summary>Copies a file while others write to it (SQLite's online backup). The copy is checked, and appears whole or not at all.</summary>
internal static class Backup
{
    /// <summary>Copies one state; what went wrong, or <c>null</c>.</summary>
    public static StoreError? Run(Database source, string target)
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(target))))
        {
            return new StoreError(StoreErrorCode.Unwritable, $"{target}: there is no such folder; make it first.");
        }
        var beside = target + ".part";
        File.Delete(beside);
        try
        {
            using (var copy = Database.Open(beside, SqliteOpenMode.ReadWriteCreate))
            {
                source.Connection.BackupDatabase(copy.Connection);
                copy.Script("PRAGMA journal_mode = DELETE");
                var faults = copy.All("PRAGMA quick_check", r => r.GetString(0)).Where(l => l != "ok").ToArray();
                if (faults.Length > 0)
                {
                    return new StoreError(StoreErrorCode.Damaged, $"{target}: the copy is damaged: {faults[0]}");
                }
            }
            File.Move(beside, target, overwrite: true);
            return null;
        }
        catch (SqliteException e) when (Failures.IsExpected(e))
        {
            return Failures.Of(e, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new StoreError(StoreErrorCode.Unwritable, $"{target}: {e.Message}");
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
