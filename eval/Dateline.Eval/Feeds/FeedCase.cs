using System.Text.Json;

namespace Dateline.Eval.Feeds;

/// <summary>A feed of feedparser's suite, with what must hold of it.</summary>
internal sealed record FeedCase(
    string Path,
    string Folder,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyList<FeedCondition> Conditions
)
{
    /// <summary>Reads cases.json.</summary>
    public static IReadOnlyList<FeedCase> Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(c => new FeedCase(
                    c.GetProperty("path").GetString()!,
                    c.GetProperty("dir").GetString()!,
                    c.GetProperty("headers")
                        .EnumerateObject()
                        .ToDictionary(h => h.Name, h => h.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase),
                    [.. c.GetProperty("conds").EnumerateArray().Select(FeedCondition.Of)]
                )),
        ];
    }
}

/// <summary>One condition: an operator, the path in feedparser's naming, and the value.</summary>
internal sealed record FeedCondition(string Operator, IReadOnlyList<object> Path, JsonElement Value)
{
    public static FeedCondition Of(JsonElement condition) =>
        new(
            condition[0].GetString()!,
            [
                .. condition[1]
                    .EnumerateArray()
                    .Select(p => p.ValueKind == JsonValueKind.Number ? (object)p.GetInt32() : p.GetString()!),
            ],
            condition[2].Clone()
        );

    /// <summary>Whether it holds for the value at the path.</summary>
    public bool Holds(object? found) =>
        Operator switch
        {
            "eq" => IsEqual(found, Value),
            "ne" => !IsEqual(found, Value),
            "truthy" => IsTrue(found),
            "falsy" => !IsTrue(found),
            "in" => found is Dictionary<string, object?> inside && inside.ContainsKey(Value.GetString()!),
            "notin" => found is not Dictionary<string, object?> outside || !outside.ContainsKey(Value.GetString()!),
            _ => false,
        };

    private static bool IsTrue(object? value) =>
        value is not (null or false or "" or 0.0) && value is not System.Collections.ICollection { Count: 0 };

    private static bool IsEqual(object? found, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => found is null,
            JsonValueKind.String => found is string text && text == value.GetString(),
            JsonValueKind.Number => found is double number
                ? number == value.GetDouble()
                : found is bool flag && (flag ? 1 : 0) == value.GetDouble(),
            JsonValueKind.True or JsonValueKind.False => found is bool truth
                ? truth == value.GetBoolean()
                : found is double one && one == (value.GetBoolean() ? 1 : 0),
            JsonValueKind.Array => found is List<object?> list
                && list.Count == value.GetArrayLength()
                && list.Zip(value.EnumerateArray()).All(p => IsEqual(p.First, p.Second)),
            JsonValueKind.Object => found is Dictionary<string, object?> map
                && map.Count == value.EnumerateObject().Count()
                && value.EnumerateObject().All(p => map.ContainsKey(p.Name) && IsEqual(map[p.Name], p.Value)),
            _ => false,
        };
}
