using Dateline.Reading;

namespace Dateline.Tests.Archive.Joining;

/// <summary>Reports for the tests of joining: invented, in English and Spanish, each happening told twice.</summary>
internal static class Reports
{
    private static readonly string Path = System.IO.Path.Combine(
        Project.Root,
        "test/Dateline.Tests/Archive/Joining/bilingual.jsonl"
    );

    /// <summary>All of them; the source is the happening with the language: "ferry-en".</summary>
    public static IReadOnlyList<Article> All { get; } =
    [.. new ArticleReader().Read(Input.Path(Path), ReadOptions.Default).Select(a => a.Value!)];

    /// <summary>One of them.</summary>
    public static Article Of(string source) => All.Single(a => a.Source == source);

    /// <summary>The happening of a report.</summary>
    public static string Happening(Article article) => article.Source.Split('-')[0];
}
