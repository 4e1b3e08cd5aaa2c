using System.Text.Json;

namespace Dateline.Eval.Records;

/// <summary>Reads what gold records are made of.</summary>
internal static class Gold
{
    /// <summary>An array, or nothing where it is absent or null.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array
            ? array.EnumerateArray()
            : [];

    /// <summary>A string, or <c>null</c>.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Strings of an array.</summary>
    public static string[] Texts(this JsonElement element, string name) =>
        [.. element.Items(name).Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)];

    /// <summary>One span, or several where any mention will do.</summary>
    public static TextSpan[] Spans(this JsonElement element, string name)
    {
        var items = element.Items(name).ToArray();
        if (items.Length == 0)
            return [];
        return items[0].ValueKind == JsonValueKind.Array
            ? [.. items.Select(Span)]
            : [new TextSpan(items[0].GetInt32(), items[1].GetInt32())];
    }

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());
}
