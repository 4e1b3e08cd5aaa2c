using System.Text.Json;
using Dateline.Reading.Feeds.Fields;

namespace Dateline.Reading.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    private const int MaximumDepth = 64;

    public static Outcome<Feed> Read(
        string source,
        string text,
        Surroundings around,
        string charset,
        FeedFaults faults,
        FeedLimits limits
    )
    {
        var trimmed = text.AsMemory().TrimStart('\uFEFF');
        using var strict = Parse(trimmed, isLenient: false);
        using var document = strict ?? Parse(trimmed, isLenient: true);
        if (document is null || !IsFeed(document.RootElement))
        {
            return new ReadError(
                source,
                ReadErrorCode.Malformed,
                "This is no feed: JSON without \"items\". Give the address of the feed itself."
            );
        }
        return Map(document.RootElement, around, limits) with
        {
            Charset = charset,
            Faults = faults | (strict is null ? FeedFaults.Markup : FeedFaults.None),
        };
    }

    private static JsonDocument? Parse(ReadOnlyMemory<char> text, bool isLenient)
    {
        var options = new JsonDocumentOptions
        {
            MaxDepth = MaximumDepth,
            AllowTrailingCommas = isLenient,
            CommentHandling = isLenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        };
        try
        {
            return JsonDocument.Parse(text, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsFeed(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("items", out var items)
        && items.ValueKind == JsonValueKind.Array;

    private static Feed Map(JsonElement root, Surroundings around, FeedLimits limits)
    {
        var items = root.GetProperty("items");
        var isNew = (Text(root, "version") ?? "").Contains("1.1", StringComparison.Ordinal);
        var language = Surroundings.TagOf(Text(root, "language")) ?? around.Language;
        var page = around.Address(Text(root, "home_page_url"));
        var self = around.Address(Text(root, "feed_url"));
        around = around with { Language = language, Base = around.Base.Length > 0 ? around.Base : page ?? self ?? "" };
        return new Feed
        {
            Format = isNew ? FeedFormat.JsonFeed11 : FeedFormat.JsonFeed10,
            Charset = "utf-8",
            Title = Plain(root, "title", around),
            Subtitle = Plain(root, "description", around),
            Link = page,
            Id = Text(root, "feed_url"),
            Links =
            [
                .. page is null ? [] : new[] { new FeedLink(page, "alternate") },
                .. self is null ? [] : new[] { new FeedLink(self, "self") },
            ],
            Authors = Authors(root, around),
            Language = language,
            Icon = around.Address(Text(root, "favicon")),
            Logo = around.Address(Text(root, "icon")),
            Entries =
            [
                .. items
                    .EnumerateArray()
                    .Where(i => i.ValueKind == JsonValueKind.Object)
                    .Take(limits.Entries)
                    .Select(i => Entry(i, around)),
            ],
            Faults = items.GetArrayLength() > limits.Entries ? FeedFaults.Truncated : FeedFaults.None,
        };
    }

    private static FeedEntry Entry(JsonElement item, Surroundings feed)
    {
        var around = feed with { Language = Surroundings.TagOf(Text(item, "language")) ?? feed.Language };
        var link = around.Address(Text(item, "url"));
        var attachments = Objects(item, "attachments").Select(a => Attachment(a, around)).OfType<FeedLink>().ToList();
        return new FeedEntry
        {
            Id = Text(item, "id"),
            Link = link,
            Links =
            [
                .. link is null ? [] : new[] { new FeedLink(link, "alternate") },
                .. around.Address(Text(item, "external_url")) is { } other
                    ? new[] { new FeedLink(other, "related") }
                    : [],
                .. attachments,
            ],
            Enclosures = attachments,
            Title = Plain(item, "title", around),
            Summary = Plain(item, "summary", around),
            Contents = [.. Contents(item, around)],
            Published = Text(item, "date_published") is { } published ? FeedTime.Read(published) : null,
            Updated = Text(item, "date_modified") is { } updated ? FeedTime.Read(updated) : null,
            Authors = Authors(item, around),
            Language = Surroundings.TagOf(Text(item, "language")),
            Categories = [.. Strings(item, "tags").Distinct().Select(t => new FeedCategory(t))],
            Image = around.Address(Text(item, "image")) is { } image ? new FeedImage(image) : null,
        };
    }

    private static IEnumerable<FeedText> Contents(JsonElement item, Surroundings around)
    {
        if (Text(item, "content_html") is { } html)
        {
            yield return FeedTextReader.Make(html, FeedText.Html, around);
        }
        if (Text(item, "content_text") is { } plain)
        {
            yield return new FeedText(plain, FeedText.Plain, around.Language, around.Base);
        }
    }

    private static FeedLink? Attachment(JsonElement attachment, Surroundings around) =>
        around.Address(Text(attachment, "url")) is { } address
            ? new FeedLink(
                address,
                "enclosure",
                Text(attachment, "mime_type"),
                Text(attachment, "title"),
                null,
                attachment.TryGetProperty("size_in_bytes", out var size)
                && size.ValueKind == JsonValueKind.Number
                && size.TryGetInt64(out var length)
                    ? length
                    : null
            )
            : null;

    // 1.0 has one author, 1.1 several; feeds have either in either version.
    private static IReadOnlyList<FeedPerson> Authors(JsonElement element, Surroundings around)
    {
        var one =
            element.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object
                ? new[] { author }
                : [];
        return
        [
            .. Objects(element, "authors")
                .Concat(one)
                .Select(a => new FeedPerson(Text(a, "name"), null, around.Address(Text(a, "url"))))
                .Where(p => p.Name is not null || p.Address is not null)
                .Distinct(),
        ];
    }

    private static FeedText? Plain(JsonElement element, string name, Surroundings around) =>
        Text(element, name) is { } text
            ? new FeedText(text.Trim(), FeedText.Plain, around.Language, around.Base)
            : null;

    private static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(Valid).OfType<string>()
            : [];

    // Identifiers should be strings, and are numbers in some feeds.
    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => Valid(value),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    // A lone half of a character can be written in JSON, and be no text.
    private static string? Valid(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
