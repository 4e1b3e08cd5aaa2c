using System.Text.Json;

namespace Dateline.Reading.Html.Metadata;

/// <summary>Reads values of JSON-LD nodes, whatever shape a page gives them.</summary>
internal static class JsonLdNodes
{
    /// <summary>A property as text, or <c>null</c>; of a list the first.</summary>
    public static string? Text(this JsonElement node, string name)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out var value))
        {
            return null;
        }
        return TextOf(value);
    }

    /// <summary>The values of a property: its items where it is a list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value))
        {
            return [];
        }
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
    }

    /// <summary>The types of a node without the address of their vocabulary.</summary>
    public static IEnumerable<string> Types(this JsonElement node) =>
        node.ValueKind == JsonValueKind.Object
            ? node.Items("@type")
                .Select(TextOf)
                .OfType<string>()
                .Select(t => t[(t.LastIndexOfAny(['/', '#', ':']) + 1)..])
            : [];

    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                JsonValueKind.Object when value.TryGetProperty("@value", out var inner) => TextOf(inner),
                JsonValueKind.Array => value.EnumerateArray().Select(TextOf).FirstOrDefault(t => t is not null),
                _ => null,
            };
        }
        catch (InvalidOperationException) // half a surrogate, written as an escape
        {
            return null;
        }
    }
}
