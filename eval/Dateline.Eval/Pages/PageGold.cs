using System.Text.Json;

namespace Dateline.Eval.Pages;

/// <summary>What a page holds, by its gold line; what is not known is <c>null</c>.</summary>
internal sealed record PageGold(string Source, string? Text, string? Title, string[]? Authors, string? Published)
{
    /// <summary>Reads a file of gold lines.</summary>
    public static IEnumerable<PageGold> Read(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0).Select(Parse).ToList();

    private static PageGold Parse(string line)
    {
        using var document = JsonDocument.Parse(line.Replace(": NaN", ": null", StringComparison.Ordinal));
        var gold = document.RootElement;
        return new PageGold(
            TextOf(gold, "source")!,
            TextOf(gold, "text"),
            TextOf(gold, "title"),
            gold.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array
                ? [.. authors.EnumerateArray().Select(a => a.GetString()!)]
                : null,
            TextOf(gold, "published")
        );
    }

    private static string? TextOf(JsonElement gold, string name) =>
        gold.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
