using System.Text;
using System.Text.Json;

namespace Dateline.Reading.Html.Metadata;

/// <summary>
/// The structured data of a page (JSON-LD 1.1 with schema.org's words), flattened to its nodes. Scripts that are no JSON
/// are mended where they commonly break (line ends in strings, comment marks, a closing semicolon), or passed over.
/// </summary>
internal sealed class JsonLdDocument
{
    private const int MostNodes = 2000;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly List<JsonElement> _nodes = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    /// <summary>All nodes in the order of the page.</summary>
    public IReadOnlyList<JsonElement> Nodes => _nodes;

    public static JsonLdDocument Parse(IEnumerable<string> scripts)
    {
        var document = new JsonLdDocument();
        foreach (var script in scripts)
        {
            if (ParseOrNull(script) is { } root)
            {
                document.Add(root);
            }
        }
        return document;
    }

    /// <summary>The node that a reference names, or the element itself.</summary>
    public JsonElement Resolve(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.Text("name") is null
        && element.Text("@id") is { } id
        && _byId.TryGetValue(id, out var node)
            ? node
            : element;

    private static JsonElement? ParseOrNull(string script) => TryParse(script) ?? TryParse(Mend(script));

    private static JsonElement? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException) // half a surrogate
        {
            return null;
        }
    }

    private static string Mend(string script)
    {
        var mended = new StringBuilder(script.Length);
        foreach (var c in script)
        {
            mended.Append(char.IsControl(c) ? ' ' : c);
        }
        var text = mended.Replace("<![CDATA[", "").Replace("]]>", "").Replace("<!--", "").Replace("-->", "").ToString();
        return text.Trim(' ', ';');
    }

    private void Add(JsonElement element)
    {
        if (_nodes.Count >= MostNodes)
        {
            return;
        }
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Add(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            AddNode(element);
        }
    }

    private void AddNode(JsonElement node)
    {
        _nodes.Add(node);
        if (node.Text("@id") is { } id && node.Text("name") is not null)
        {
            _byId.TryAdd(id, node);
        }
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
        {
            if (node.TryGetProperty(name, out var inner))
            {
                Add(inner);
            }
        }
    }
}
