using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Dateline.Reading;

/// <summary>Tells texts that have a form of their own by their first lines: feeds, mail, chats, Markdown.</summary>
internal static partial class TextSniffer
{
    private const int LeastHeaders = 3;

    private static readonly FrozenSet<string> Headers = FrozenSet.ToFrozenSet(
        (
            "from to date subject sender reply-to message-id received return-path delivered-to mime-version content-type "
            + "dkim-signature list-id list-unsubscribe authentication-results arc-seal"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The kind of a text and its name for a person, or <c>null</c> where it has none of these forms.</summary>
    /// <param name="text">Its beginning.</param>
    /// <param name="name">The name of the file, which tells where the text does not.</param>
    public static (ContentKind Kind, string Description)? Tell(string text, string name) =>
        text[0] == '<' && Feed().IsMatch(text) ? (ContentKind.Feed, "a feed")
        : text[0] == '{' && JsonFeed().IsMatch(text) ? (ContentKind.Feed, "a feed")
        : Mailbox().IsMatch(text) ? (ContentKind.Mailbox, "a mailbox")
        : text[0] == '{' && Telegram().IsMatch(text) ? (ContentKind.TelegramJson, "an export of Telegram")
        : text[0] == '<' && TelegramPage().IsMatch(text) ? (ContentKind.TelegramPage, "an export of Telegram")
        : IsWhatsApp(text) ? (ContentKind.WhatsApp, "an export of WhatsApp")
        : IsMarkdown(text, name) ? (ContentKind.Markdown, "Markdown")
        : IsMail(text, name) ? (ContentKind.Mail, "a mail message")
        : null;

    // Two posts, or one that names who wrote it.
    private static bool IsWhatsApp(string text) =>
        Post().Match(text) is { Success: true, Index: 0 } first
        && (first.Value.Contains(": ", StringComparison.Ordinal) || first.NextMatch().Success);

    private static bool IsMarkdown(string text, string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
        || FrontMatter().IsMatch(text)
        || Heading().IsMatch(text);

    // A block of headers; a text that begins with one such line is none.
    private static bool IsMail(string text, string name)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].TrimEnd('\r');
            if (line.IsEmpty)
            {
                break;
            }
            if (line[0] is ' ' or '\t')
            {
                continue;
            }
            if (!HeaderName().IsMatch(line))
            {
                return false;
            }
            var header = line[..line.IndexOf(':')].ToString().ToLowerInvariant();
            if (Headers.Contains(header))
            {
                known.Add(header);
            }
        }
        return known.Count >= (name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? 1 : LeastHeaders);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{0,60}:", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderName();

    // The bytes of marks and narrow spaces of UTF-8 are not decoded here.
    [GeneratedRegex(
        @"^(â..)?(\[\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}\.?,? .{0,3}\d{1,2}[:.]\d{2}.{0,16}?\] |\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}\.?,? .{0,3}\d{1,2}[:.]\d{2}.{0,16}? - )\S.*",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Post();

    [GeneratedRegex(
        """^\{[^\[]{0,2000}("type"\s*:\s*"\w*(chat|group|channel|bot_chat|saved_messages)"[^\[]{0,2000}"messages"\s*:\s*\[|"chats"\s*:\s*\{[^\[]{0,1000}"list"\s*:\s*\[)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Telegram();

    [GeneratedRegex("""<div class="page_wrap|<div class="history"|<div class="message (default|service)""")]
    private static partial Regex TelegramPage();

    [GeneratedRegex(
        @"^(---\s*\n([A-Za-z][\w-]*:.*\n|[ \t]*-?[ \t].*\n|#.*\n)+(---|\.\.\.)\s*(\n|$)|\+\+\+\s*\n([A-Za-z][\w-]* *=))"
    )]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^#{1,3} \S.*\r?\n\s*\r?\n")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^From \S+\s.*(19|20)\d\d(\s+\S{1,40})?\s*\n[A-Za-z][A-Za-z0-9-]{1,60}:")]
    private static partial Regex Mailbox();

    [GeneratedRegex(
        """^(\s*<\?[^>]{0,500}\?>|\s*<!--.{0,3000}?-->|\s*<!DOCTYPE\s+(rss|rdf)[^>\[]*(\[[^\]]*\])?>)*\s*<(\w{1,20}:)?(rss|RDF|feed|urlset|sitemapindex|channel)[\s>]""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Feed();

    [GeneratedRegex(
        """^\{[^{]{0,3000}"https?:\\?/\\?/(www\.)?jsonfeed\.org\\?/version\\?/""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex JsonFeed();
}
