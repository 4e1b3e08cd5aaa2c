using Dateline.Archive.Asking;

namespace Dateline.Archive.Sqlite;

/// <summary>The words of articles (SQLite's FTS5). A row stands for the place in the log at which a title came with a text.</summary>
internal static class WordRows
{
    private const string Best = """
        SELECT a.article FROM (
            SELECT rowid AS seq, rank AS fit FROM words WHERE words MATCH $1 AND rowid <= $2 ORDER BY rank LIMIT $3) w
        JOIN appearance a ON a.seq = w.seq ORDER BY w.fit, w.seq
        """;

    /// <summary>The numbers of the first articles that hold all phrases, best match (BM25) first.</summary>
    public static IReadOnlyList<long> Find(Database database, IReadOnlyList<string> phrases, long sequence, int needed)
    {
        var match = string.Join(" AND ", phrases.Select(p => $"\"{p}\""));
        // A text that came under several titles has several rows: where too few articles remain, more rows are read.
        for (var limit = needed * 2L; ; limit *= 4)
        {
            var rows = database.All(Best, r => r.GetInt64(0), match, sequence, limit);
            var articles = rows.Distinct().ToArray();
            if (articles.Length >= needed || rows.Count < limit)
            {
                return articles;
            }
        }
    }

    public static void Add(Database database, long sequence, string? title, string text) =>
        database.Run(
            "INSERT INTO words (rowid, title, text) VALUES ($1, $2, $3)",
            sequence,
            SearchWords.Of(title ?? ""),
            text
        );
}
