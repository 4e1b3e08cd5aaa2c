using Dateline.Archive.Asking;

namespace Dateline.Archive.Sqlite;

/// <summary>The words of articles (SQLite's FTS5). A row stands for the place in the log at which a title came with a text.</summary>
internal static class WordRows
{
    /// <summary>The numbers of the articles that hold all phrases, best match (BM25) first.</summary>
    public static IEnumerable<long> Find(Database database, IReadOnlyList<string> phrases, long sequence) =>
        database
            .Each(
                """
                SELECT a.article FROM words JOIN appearance a ON a.seq = words.rowid
                WHERE words MATCH $1 AND words.rowid <= $2 ORDER BY rank, words.rowid
                """,
                r => r.GetInt64(0),
                string.Join(" AND ", phrases.Select(p => $"\"{p}\"")),
                sequence
            )
            .Distinct();

    public static void Add(Database database, long sequence, string? title, string text) =>
        database.Run(
            "INSERT INTO words (rowid, title, text) VALUES ($1, $2, $3)",
            sequence,
            SearchWords.Of(title ?? ""),
            text
        );
}
