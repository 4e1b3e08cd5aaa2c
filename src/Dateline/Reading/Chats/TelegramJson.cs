using System.Text;
using System.Text.Json;
using Dateline.Reading.Feeds;

namespace Dateline.Reading.Chats;

/// <summary>Reads Telegram's export as JSON (result.json): one chat, or all chats of an account.</summary>
internal static class TelegramJson
{
    private const int MaximumDepth = 64;

    public static Outcome<Chat> Read(string source, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(
                text.AsMemory().TrimStart('\uFEFF'),
                new JsonDocumentOptions { MaxDepth = MaximumDepth }
            );
            var chats = ChatsOf(document.RootElement).ToList();
            return chats.Count == 1
                ? ReadChat(chats[0])
                : new Chat(null, false, [.. chats.Select(ReadChat).SelectMany(c => c.Posts.Select(p => Named(c, p)))]);
        }
        catch (JsonException)
        {
            return new ReadError(
                source,
                ReadErrorCode.Malformed,
                "The export is cut off or broken: export the chat again, as JSON."
            );
        }
    }

    private static IEnumerable<JsonElement> ChatsOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return [];
        }
        if (Get(root, "messages") is { ValueKind: JsonValueKind.Array })
        {
            return [root];
        }
        return new[] { "chats", "left_chats" }
            .Select(n => Get(root, n))
            .Where(c => c?.ValueKind == JsonValueKind.Object)
            .Select(c => Get(c!.Value, "list"))
            .Where(l => l?.ValueKind == JsonValueKind.Array)
            .SelectMany(l => l!.Value.EnumerateArray())
            .Where(c => c.ValueKind == JsonValueKind.Object);
    }

    // In an export of all chats, a post of a channel bears the channel's name.
    private static ChatPost Named(Chat chat, ChatPost post) =>
        chat.IsChannel && post.ForwardedFrom is null ? post with { Author = chat.Name } : post;

    private static Chat ReadChat(JsonElement chat)
    {
        var isChannel = (Text(chat, "type") ?? "").Contains("channel", StringComparison.Ordinal);
        var messages = Get(chat, "messages") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
            : default;
        return new Chat(Text(chat, "name"), isChannel, [.. messages.Select(Post).OfType<ChatPost>()]);
    }

    private static ChatPost? Post(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || Text(message, "type") is "service")
        {
            return null;
        }
        var text = Get(message, "text") is { } content ? Words(content).Trim() : "";
        var time = Text(message, "date") is { } date ? FeedTime.Read(date).Days : DayRange.Unknown;
        return text.Length == 0
            ? null
            : new ChatPost(Text(message, "id") ?? "?", Text(message, "from"), time, text)
            {
                ForwardedFrom = Text(message, "forwarded_from"),
            };
    }

    // A text is a string, or a list of strings and of formatted pieces.
    private static string Words(JsonElement content)
    {
        if (content.ValueKind != JsonValueKind.Array)
        {
            return Valid(content) ?? "";
        }
        var words = new StringBuilder();
        foreach (var piece in content.EnumerateArray())
        {
            words.Append(piece.ValueKind == JsonValueKind.Object ? Text(piece, "text") : Valid(piece));
        }
        return words.ToString();
    }

    private static JsonElement? Get(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Get(element, name) is { } value ? Valid(value) : null;

    private static string? Valid(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null; // half of a character is no text
        }
    }
}
