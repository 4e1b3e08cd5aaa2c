using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>One connection to a file, with its statements prepared once. Not thread-safe.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    private Database(SqliteConnection connection) => this.connection = connection;

    /// <summary>The connection, for backups.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>Opens a file; throws <see cref="SqliteException"/> where that fails.</summary>
    public static Database Open(string path, SqliteOpenMode mode, int waitSeconds = 30)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = waitSeconds,
            }.ToString()
        );
        try
        {
            connection.Open();
            var database = new Database(connection);
            database.Script(
                $"PRAGMA busy_timeout = {waitSeconds * 1000}; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;"
            );
            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements without parameters.</summary>
    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs one statement; its parameters are $1, $2 …. Returns the number of rows that it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>All rows of a query.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var rows = Prepared(sql, values).ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }
        return all;
    }

    /// <summary>Rows one by one; the statement is made for this reading alone, so that others may run meanwhile.</summary>
    public IEnumerable<T> Each<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, values);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return read(rows);
        }
    }

    /// <summary>The number in the first row, or <c>null</c>.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Prepared(sql, values).ExecuteScalar() is long number ? number : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }
        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            commands.Add(sql, command);
        }
        Bind(command, values);
        return command;
    }

    private static void Bind(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count <= i)
            {
                command.Parameters.Add(new SqliteParameter($"${i + 1}", null));
            }
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
