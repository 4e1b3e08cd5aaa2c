using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>What SQLite could not do, as values.</summary>
internal static class Failures
{
    private const int PrimaryCodeBits = 0xFF;
    private const int Error = 1;
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int WriteFailed = 778;
    private const int SyncFailed = 1034;
    private const int TruncateFailed = 1546;
    private const int MapFailed = 5642;
    private const int SharedMemoryFailed = 4874;

    /// <summary>Whether a failure is to be expected of a disk or of another program, and no fault of this one.</summary>
    public static bool IsExpected(SqliteException e) => (e.SqliteErrorCode & PrimaryCodeBits) != Error;

    /// <summary>The failure as a value.</summary>
    public static StoreError Of(SqliteException e, string path) =>
        IsRoom(e)
            ? new(StoreErrorCode.Full, $"{path}: the disk is full; nothing was changed. Make room and run it again.")
            : (e.SqliteErrorCode & PrimaryCodeBits) switch
            {
                Busy or Locked => new(
                    StoreErrorCode.Busy,
                    $"{path}: another program is writing to it; wait until it is done, then run this again."
                ),
                Corrupt => new(
                    StoreErrorCode.Damaged,
                    $"{path}: the file is damaged; run \"dateline verify\", or go back to a backup."
                ),
                NotADatabase => NotAnArchive(path),
                Permission or ReadOnly or CannotOpen => new(
                    StoreErrorCode.Unwritable,
                    $"{path}: the file can't be opened for writing; check the path and its permissions."
                ),
                InputOutput => new(StoreErrorCode.Damaged, $"{path}: the disk can't be read or written ({e.Message})."),
                _ => new(StoreErrorCode.Damaged, $"{path}: {e.Message}"),
            };

    public static StoreError NotAnArchive(string path) =>
        new(StoreErrorCode.NotAnArchive, $"{path}: this is no archive of Dateline; give another file with --store.");

    private static bool IsRoom(SqliteException e) =>
        e.SqliteErrorCode == Full
        || e.SqliteExtendedErrorCode is WriteFailed or SyncFailed or TruncateFailed or MapFailed or SharedMemoryFailed;
}
