namespace Dateline.Archive.Sqlite.Care;

/// <summary>How a file is.</summary>
public sealed record Examination
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>The version of its form.</summary>
    public required long Form { get; init; }

    /// <summary>The size of the file, bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The size of the write-ahead log beside it, bytes.</summary>
    public required long LogSize { get; init; }

    /// <summary>How much of the file is empty pages, bytes.</summary>
    public required long Unused { get; init; }

    /// <summary>The room that is left on its disk, bytes; <c>null</c> where the system does not tell.</summary>
    public required long? Room { get; init; }

    /// <summary>What it holds.</summary>
    public required Counts Counts { get; init; }

    /// <summary>The versions of the program whose readings it holds, with the number of their readings.</summary>
    public required IReadOnlyList<(string Version, long Readings)> Versions { get; init; }

    /// <summary>What SQLite's quick check finds wrong.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    internal static Examination Of(Database database, string path, Counts counts) =>
        new()
        {
            Path = path,
            Form = Migration.VersionOf(database),
            Size = Length(path),
            LogSize = Length(path + "-wal"),
            Unused = (database.Number("PRAGMA freelist_count") * database.Number("PRAGMA page_size")) ?? 0,
            Room = RoomAt(path),
            Counts = counts,
            Versions = database.All(
                "SELECT n.text, count(*) FROM reading r JOIN name n ON n.no = r.version GROUP BY r.version ORDER BY min(r.seq)",
                r => (r.GetString(0), r.GetInt64(1))
            ),
            Faults = [.. database.All("PRAGMA quick_check", r => r.GetString(0)).Where(l => l != "ok")],
        };

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private static long? RoomAt(string path)
    {
        try
        {
            return new DriveInfo(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
