using System.Text;

namespace Dateline.Tables;

/// <summary>
/// A table of tab-separated values that stands beside the code that uses it and is embedded in the assembly.
/// Lines that begin with "# " are comments; the first other line names the columns; an empty cell is "".
/// </summary>
internal sealed class Table
{
    private Table(string name, IReadOnlyList<string> columns, IReadOnlyList<Row> rows) =>
        (Name, Columns, Rows) = (name, columns, rows);

    /// <summary>The resource name: the path below the library's root, "Record/Time/months.tsv".</summary>
    public string Name { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Reads an embedded table. A table that is absent or crooked is a fault of the build: it throws.</summary>
    public static Table Load(string name)
    {
        using var stream =
            typeof(Table).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"no table {name} in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(name, reader);
    }

    /// <summary>The names of the embedded tables below a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> NamesBelow(string folder) =>
        [
            .. typeof(Table)
                .Assembly.GetManifestResourceNames()
                .Where(n =>
                    n.StartsWith(folder, StringComparison.Ordinal) && n.EndsWith(".tsv", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Reads a table from text.</summary>
    public static Table Parse(string name, TextReader reader)
    {
        string[]? columns = null;
        var rows = new List<Row>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
                continue;
            var cells = line.Split('\t');
            if (columns is null)
                columns = cells;
            else if (cells.Length != columns.Length)
                throw new InvalidOperationException(
                    $"{name}:{number}: {cells.Length} cells where {columns.Length} are named"
                );
            else
                rows.Add(new Row(name, number, columns, cells));
        }
        return new Table(name, columns ?? [], rows);
    }

    /// <summary>One row; cells are found by the name of their column.</summary>
    public sealed class Row(string table, int line, string[] columns, string[] cells)
    {
        /// <summary>Where it stands, "Record/Time/months.tsv:12": the name of the rule in explanations.</summary>
        public string Where => $"{table}:{line}";

        /// <summary>The cell of a column; throws where the table has no such column.</summary>
        public string this[string column] =>
            Array.IndexOf(columns, column) is var i && i >= 0
                ? cells[i]
                : throw new InvalidOperationException($"{table} has no column {column}");

        /// <summary>The values of a cell that are separated by ";".</summary>
        public string[] List(string column) =>
            this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
