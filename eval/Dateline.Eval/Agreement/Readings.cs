using Dateline.Tables;

namespace Dateline.Eval.Agreement;

/// <summary>A table with two readings of the same items: columns "first" and "second", where "=" is the same again.</summary>
/// <param name="AreNames">Whether the readings are sentences with bracketed names, not labels.</param>
/// <param name="Pairs">The readings, in the order of the file.</param>
internal sealed record Readings(bool AreNames, IReadOnlyList<(string First, string Second)> Pairs)
{
    /// <summary>Reads a table; one with a column "sentence" holds labels, one without it sentences with names.</summary>
    public static Readings Parse(string name, TextReader reader)
    {
        var table = Table.Parse(name, reader);
        return new Readings(
            !table.Columns.Contains("sentence"),
            [.. table.Rows.Select(row => (row["first"], row["second"] == "=" ? row["first"] : row["second"]))]
        );
    }
}
