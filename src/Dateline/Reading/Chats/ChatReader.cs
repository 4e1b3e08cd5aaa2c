using Dateline.Reading.Charsets;

namespace Dateline.Reading.Chats;

/// <summary>Reads exports of chats: WhatsApp (.txt), Telegram (result.json, messages.html).</summary>
internal sealed class ChatReader
{
    private readonly ChatArticles _articles = new();

    public IEnumerable<Outcome<Article>> Read(string source, Content content, ReadOptions options)
    {
        if (content.ReadAll(options.Limits.ChatBytes) is not { } bytes)
        {
            return
            [
                new ReadError(
                    source,
                    ReadErrorCode.TooLarge,
                    $"The export has more than {options.Limits.ChatBytes:N0} bytes: export a shorter time."
                ),
            ];
        }
        var text = TextDecoder.Decode(bytes, declared: null).Text;
        var chat = content.Kind switch
        {
            ContentKind.TelegramJson => TelegramJson.Read(source, text),
            ContentKind.TelegramPage => TelegramPage.Read(source, text),
            _ => WhatsAppReader.Read(text),
        };
        return chat.IsOk ? _articles.Read(source, chat.Value, options) : [chat.Error];
    }
}
