using Dateline.Reading.Feeds;
using Dateline.Reading.Feeds.Markup;
using Dateline.Reading.Feeds.Xml;
using Dateline.Tables;

namespace Dateline.Tests.Reading.Feeds;

public sealed class FeedTableTests
{
    [Fact]
    public void Every_namespace_gives_its_prefix() =>
        Assert.All(
            Table.Load("Reading/Feeds/Xml/namespaces.tsv").Rows,
            row =>
            {
                var expected = row["prefix"] == "-" ? "title" : $"{row["prefix"]}:title";
                Assert.Equal(expected, XmlTree.Parse(row["example"]).Root!.Name);
            }
        );

    [Fact]
    public void Every_zone_is_read() =>
        Assert.All(
            Table.Load("Reading/Feeds/zones.tsv").Rows,
            row =>
            {
                var offset = FeedTime.Read(row["example"]).Instant!.Value.Offset;
                Assert.Equal(row["offset"], (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm"));
            }
        );

    [Fact]
    public void Every_safe_element_survives() =>
        Assert.All(
            Table.Load("Reading/Feeds/Markup/safe-elements.tsv").Rows,
            row => Assert.StartsWith(row["example"].TrimEnd('>'), SafeMarkup.Clean(row["example"], null))
        );

    [Fact]
    public void Every_safe_attribute_survives() =>
        Assert.All(
            Table.Load("Reading/Feeds/Markup/safe-attributes.tsv").Rows.Where(r => r["kind"] != "style"),
            row =>
            {
                var root = row["vocabulary"] == "html" ? "" : $"<{row["vocabulary"]}>";
                Assert.Contains($" {row["attribute"]}=\"x\"", SafeMarkup.Clean(root + row["example"], null));
            }
        );

    [Fact]
    public void Every_safe_declaration_survives() =>
        Assert.All(
            Table.Load("Reading/Feeds/Markup/safe-styles.tsv").Rows,
            row => Assert.Equal(row["example"] + ";", SafeStyle.Clean(row["example"]))
        );
}
