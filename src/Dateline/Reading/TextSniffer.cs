using System.Text.RegularExpressions;

namespace Dateline.Reading;

/// <summary>Tells texts that have a form of their own by their first lines: feeds, mail, chats, Markdown.</summary>
internal static partial class TextSniffer
{
    /// <summary>The kind of a text and its name for a person, or <c>null</c> where it has none of these forms.</summary>
    /// <param name="text">Its beginning.</param>
    /// <param name="name">The name of the file, which tells where the text does not.</param>
    public static (ContentKind Kind, string Description)? Tell(string text, string name) =>
        text[0] == '<' && Feed().IsMatch(text) ? (ContentKind.Feed, "a feed")
        : text[0] == '{' && JsonFeed().IsMatch(text) ? (ContentKind.Feed, "a feed")
        : null;

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
