namespace Dateline.Tests.Reading.Feeds;

/// <summary>Sound feeds to damage.</summary>
internal static class FeedSeeds
{
    public static IReadOnlyList<string> All { get; } =
    [
        """
            <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY e "x">]>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:georss="http://www.georss.org/georss">
            <channel><title>Example &e; &amp; News</title><link>https://news.example/</link><image><url>a.png</url><width>3</width></image>
            <item><title><![CDATA[One <b>two</b>]]></title><guid>https://news.example/1</guid><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate>
            <dc:creator>Ann (a@news.example)</dc:creator><description>&lt;p style="color:red"&gt;x&lt;/p&gt;</description>
            <georss:point>1.5 2.5</georss:point><enclosure url="/a" length="1" type="b"/></item></channel></rss>
            """,
        """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/a/../b/" xml:lang="en"><title type="html">A &amp;amp; b</title>
            <entry><id>tag:x</id><updated>2026-01-05T10:00:00+01:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0"/></svg></div></content><content mode="base64">PHA+eDwvcD4=</content>
            <source><title>t</title></source></entry></feed>
            """,
        """{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":"1","content_html":"<p>x</p>","tags":["a"],"author":{"name":"n"}}]}""",
        """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://news.example/</loc><lastmod>2026-01-05</lastmod></url></urlset>""",
    ];
}
