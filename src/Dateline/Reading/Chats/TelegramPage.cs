using System.Text;
using System.Text.RegularExpressions;
using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Chats;

/// <summary>Reads a page of Telegram's export as HTML (messages.html).</summary>
internal static partial class TelegramPage
{
    public static Outcome<Chat> Read(string source, string page)
    {
        if (HtmlTree.Parse(page) is not { } root)
        {
            return new ReadError(
                source,
                ReadErrorCode.TooDeep,
                $"The page nests more than {HtmlTree.MaximumDepth} elements: export the chat again."
            );
        }
        var name = First(First(root, "page_header") ?? root, "text")?.FoldedText();
        var posts = new List<ChatPost>();
        string? author = null;
        foreach (var message in root.SelfAndDescendants().Where(e => Has(e, "message") && Has(e, "default")))
        {
            author = First(message, "from_name")?.FoldedText() ?? author;
            if (Post(message, author) is { } post)
            {
                posts.Add(post);
            }
        }
        // In a channel everything is said under its name.
        var isChannel = name is not null && posts.Count > 0 && posts.TrueForAll(p => p.Author == name);
        return new Chat(name, isChannel, posts);
    }

    private static ChatPost? Post(HtmlElement message, string? author)
    {
        var forwarded = First(message, "forwarded");
        if (First(forwarded ?? message, "text") is not { } body)
        {
            return null;
        }
        var text = LinesOf(body);
        var date = First(message, "date")?["title"] ?? "";
        var from = forwarded is null ? null : First(forwarded, "from_name");
        return new ChatPost(
            (message["id"] ?? "?").Replace("message", "", StringComparison.Ordinal),
            author,
            DayOf(date),
            text
        )
        {
            ForwardedFrom = from is null ? null : WithoutDate().Replace(from.FoldedText(), ""),
        };
    }

    // "05.01.2026 21:15:33 UTC+01:00"
    private static DayRange DayOf(string title)
    {
        var match = Date().Match(title);
        return match.Success
            ? ChatDates
                .Parse(match.Groups["d"].Value, match.Groups["m"].Value, match.Groups["y"].Value, ".")
                .Days(DateOrder.DayFirst)
            : DayRange.Unknown;
    }

    private static string LinesOf(HtmlElement element)
    {
        var lines = new StringBuilder();
        Append(lines, element);
        return lines.ToString().Trim();
    }

    private static void Append(StringBuilder lines, HtmlElement element)
    {
        foreach (var child in element.Children)
        {
            if (child is HtmlText text)
            {
                lines.Append(WhiteSpaces().Replace(text.Data, " "));
            }
            else if (child is HtmlElement { Name: "br" })
            {
                lines.Append('\n');
            }
            else if (child is HtmlElement inner && !inner.Tag.Is(TagTraits.Silent))
            {
                Append(lines, inner);
            }
        }
    }

    private static HtmlElement? First(HtmlElement element, string name) =>
        element.SelfAndDescendants().Skip(1).FirstOrDefault(e => Has(e, name));

    private static bool Has(HtmlElement element, string name) =>
        element["class"]?.Split(' ').Contains(name, StringComparer.Ordinal) ?? false;

    [GeneratedRegex(@"^\s*(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})")]
    private static partial Regex Date();

    [GeneratedRegex(@"\s*\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}(:\d{2})?\s*$")]
    private static partial Regex WithoutDate();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpaces();
}
