using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Reading.Chats;

/// <summary>
/// Reads WhatsApp's exports, of Android ("5/1/26, 21:15 - Ann: text") and iOS ("[05.01.26, 21:15:33] Ann: text"). A line
/// without a date goes on with the post before it. What the program wrote itself is left out.
/// </summary>
internal static partial class WhatsAppReader
{
    private const int LongestName = 100;
    private const char Mark = '\u200E';

    public static Outcome<Chat> Read(string text)
    {
        var posts = new List<Open>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (Head(line) is { } head)
            {
                posts.Add(Start(number, head));
            }
            else if (posts.Count > 0)
            {
                posts[^1].Text.Append('\n').Append(line);
            }
        }
        var order = ChatDates.OrderOf(posts.Select(p => p.Date).ToList());
        return new Chat(
            null,
            false,
            [.. posts.Where(p => p.Author is not null).Select(p => p.Close(order)).OfType<ChatPost>()]
        );
    }

    /// <summary>Whether a line begins a post.</summary>
    public static bool Begins(string line) => Head(line) is not null;

    private static Match? Head(string line)
    {
        if (line.Length < 10 || !(char.IsAsciiDigit(line[0]) || line[0] is '[' or Mark))
        {
            return null;
        }
        var match = PostHead().Match(line);
        return match.Success ? match : null;
    }

    private static Open Start(int number, Match head)
    {
        var rest = head.Groups["rest"].Value;
        var colon = rest.IndexOf(": ", StringComparison.Ordinal);
        colon = colon < 0 && rest.EndsWith(':') ? rest.Length - 1 : colon;
        var author = colon is > 0 and <= LongestName ? rest[..colon].Trim(Mark, ' ', '\u202A', '\u202C') : "";
        var text = colon < 0 ? rest : rest[Math.Min(colon + 2, rest.Length)..];
        // A name has no quotation marks: "Ann changed the subject to “News: today”".
        var isSystem =
            author.Length == 0
            || author.AsSpan().ContainsAny("\"“”«»")
            || text.StartsWith(Mark)
            || ChatNotices.IsSystem(TextForm.Fold(rest));
        var date = ChatDates.Parse(
            head.Groups["a"].Value,
            head.Groups["b"].Value,
            head.Groups["c"].Value,
            head.Groups["sign"].Value
        );
        return new Open(number, isSystem ? null : author, date, new StringBuilder(isSystem ? "" : text));
    }

    private sealed record Open(int Number, string? Author, ChatDate Date, StringBuilder Text)
    {
        public ChatPost? Close(DateOrder order)
        {
            var lines = Text.ToString()
                .Split('\n')
                .Select(l => Edited().Replace(l, ""))
                .Where(l => !l.StartsWith(Mark) && !ChatNotices.IsPlaceholder(TextForm.Fold(l).Trim(Mark)));
            var text = string.Join('\n', lines).Trim();
            return text.Length == 0
                ? null
                : new ChatPost(Number.ToString(CultureInfo.InvariantCulture), Author, Date.Days(order), text);
        }
    }

    private const string Clock =
        @"\d{1,2}[:.]\d{2}([:.]\d{2})?([\s\u202F\u00A0]*[\p{L}.]{1,5}([\s\u202F\u00A0][\p{L}.]{1,4})?)?";

    [GeneratedRegex(
        @"^\u200E?(\[(?<a>\d{1,4})(?<sign>[./-])\s?(?<b>\d{1,2})[./-]\s?(?<c>\d{2,4})\.?,?\s+"
            + Clock
            + @"\]|(?<a>\d{1,4})(?<sign>[./-])\s?(?<b>\d{1,2})[./-]\s?(?<c>\d{2,4})\.?,?\s+"
            + Clock
            + @"\s-)\s(?<rest>.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PostHead();

    // The note behind a post that was changed.
    [GeneratedRegex(@"\s*\u200E?<[^<>]{4,60}>\s*$")]
    private static partial Regex Edited();
}
