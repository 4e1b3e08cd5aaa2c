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
        : IsMail(text, name) ? (ContentKind.Mail, "a mail message")
        : null;

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
