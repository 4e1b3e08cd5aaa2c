using System.Runtime.CompilerServices;
using Dateline.Reading;

namespace Dateline.Bench;

/// <summary>The articles that are read.</summary>
internal static class Articles
{
    /// <summary>The samples of the project.</summary>
    public static string Samples => Path.GetFullPath(Path.Combine(Here(), "../../samples"));

    /// <summary>All articles of a file or folder in English or Spanish.</summary>
    public static Article[] Load(string path) =>
        [
            .. new ArticleReader()
                .Read(Input.Path(path), ReadOptions.Default with { Languages = ["en", "es"] })
                .Where(a => a.IsOk)
                .Select(a => a.Value!),
        ];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
