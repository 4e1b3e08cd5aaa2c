using System.Collections.Concurrent;
using Dateline.Archive.Judging;
using Dateline.Archive.Sqlite.Care;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>
/// A store in one SQLite file (write-ahead log). Any number of programs may read it while one writes; writers wait for each
/// other. Decisions of persons are synced to the disk; what is added in bulk outlives a crash of the program.
/// </summary>
public sealed class SqliteStore : IStore
{
    // Index pages are written again and again while reports come in: they are taken into the file by the 64 MB.
    private const string WriterSettings = "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000";

    private readonly Lock gate = new();
    private readonly Database writer;
    private readonly ConcurrentBag<Database> readers = [];

    private SqliteStore(string path, Database writer) => (Path, this.writer) = (path, writer);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>
    /// Opens a file, makes it where there is none, and brings an older one to the present form. Errors: NotAnArchive,
    /// TooNew, Damaged, Busy, Full, Unwritable.
    /// </summary>
    public static StoreOutcome<SqliteStore> Open(string path) => Open(path, mostPages: null);

    /// <summary>The same with a limit to the pages of the file, as if the disk were full there.</summary>
    internal static StoreOutcome<SqliteStore> Open(string path, int? mostPages)
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }
            var writer = Database.Open(path, SqliteOpenMode.ReadWriteCreate);
            if (Migration.Bring(writer, path) is { } problem)
            {
                writer.Dispose();
                return problem;
            }
            writer.Script(WriterSettings);
            if (mostPages is { } most)
            {
                writer.Script(FormattableString.Invariant($"PRAGMA max_page_count = {most}"));
            }
            return new SqliteStore(path, writer);
        }
        catch (SqliteException e) when (Failures.IsExpected(e))
        {
            return Failures.Of(e, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new StoreError(StoreErrorCode.Unwritable, $"{path}: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public StoreOutcome<IReadOnlyList<Added>> Add(IReadOnlyList<Addition> additions)
    {
        var prepared = additions.Select(PreparedAddition.Of).ToArray();
        return Write<IReadOnlyList<Added>>(
            scope => StoreOutcome.Of<IReadOnlyList<Added>>([.. prepared.Select(scope.Reports.Add)]),
            isDecision: false
        );
    }

    /// <inheritdoc/>
    public StoreOutcome<IReadOnlyList<LoggedJudgement>> Judge(IReadOnlyList<Judgement> judgements) =>
        Write(scope => Judge(scope, judgements), judgements.Any(j => !j.IsAutomatic));

    /// <inheritdoc/>
    public StoreOutcome<IReadOnlyList<FeedCheck>> Check(IReadOnlyList<FeedCheck> checks) =>
        Write(
            scope =>
            {
                foreach (var check in checks)
                {
                    scope.Check(check);
                }
                return StoreOutcome.Of(checks);
            },
            isDecision: false
        );

    /// <inheritdoc/>
    public ISnapshot Read(AsOf asOf = default)
    {
        if (!readers.TryTake(out var reader))
        {
            reader = Database.Open(Path, SqliteOpenMode.ReadWrite);
        }
        reader.Script("BEGIN");
        var (sequence, isPresent) = LogWriter.Resolve(reader, asOf);
        return new SqliteSnapshot(reader, sequence, isPresent, Return);
    }

    /// <summary>
    /// Recomputes every hash and everything in the index; what is wrong, as lines for a person. It reads one state, while
    /// others go on writing.
    /// </summary>
    public IReadOnlyList<string> Verify(Action<long>? progress = null) =>
        Reading(database => new Verification(database, progress).Problems().ToArray());

    /// <summary>How the file is.</summary>
    public Examination Examine()
    {
        using var now = Read();
        var counts = now.Count();
        return Reading(database => Examination.Of(database, Path, counts));
    }

    /// <summary>Copies the present state to another file while others go on writing; what went wrong, or <c>null</c>.</summary>
    public StoreError? BackUp(string target) =>
        string.Equals(System.IO.Path.GetFullPath(target), System.IO.Path.GetFullPath(Path), StringComparison.Ordinal)
            ? new StoreError(StoreErrorCode.Unwritable, $"{target}: a backup is another file than the archive")
            : Reading(database => Backup.Run(database, target));

    /// <summary>Makes the index again from the log.</summary>
    public StoreError? MendIndex() =>
        Write<object>(
            _ =>
            {
                IndexRebuild.Run(writer);
                return new object();
            },
            isDecision: true
        ).Error;

    /// <inheritdoc/>
    public void Dispose()
    {
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
        writer.Dispose();
    }

    private void Return(Database reader)
    {
        reader.Script("COMMIT");
        readers.Add(reader);
    }

    private T Reading<T>(Func<Database, T> read)
    {
        using var database = Database.Open(Path, SqliteOpenMode.ReadWrite);
        database.Script("BEGIN");
        return read(database);
    }

    private static StoreOutcome<IReadOnlyList<LoggedJudgement>> Judge(
        WriteScope scope,
        IReadOnlyList<Judgement> judgements
    )
    {
        var logged = new List<LoggedJudgement>(judgements.Count);
        foreach (var judgement in judgements)
        {
            var outcome = scope.Judgements.Add(JudgementRules.Normal(judgement));
            if (!outcome.IsOk)
            {
                return outcome.Error;
            }
            logged.Add(outcome.Value);
        }
        return logged;
    }

    private StoreOutcome<T> Write<T>(Func<WriteScope, StoreOutcome<T>> write, bool isDecision)
        where T : class
    {
        lock (gate)
        {
            try
            {
                writer.Script(isDecision ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
                writer.Script("BEGIN IMMEDIATE");
                var scope = new WriteScope(writer);
                var outcome = write(scope);
                if (outcome.IsOk)
                {
                    scope.Close();
                }
                writer.Script(outcome.IsOk ? "COMMIT" : "ROLLBACK");
                return outcome;
            }
            catch (SqliteException e) when (Failures.IsExpected(e))
            {
                RollBack();
                return Failures.Of(e, Path);
            }
            catch
            {
                RollBack();
                throw;
            }
        }
    }

    // Some failures have rolled back already; asking again then fails, and that is no failure.
    private void RollBack()
    {
        try
        {
            writer.Script("ROLLBACK");
        }
        catch (SqliteException)
        {
            // Nothing was open any more.
        }
    }
}
