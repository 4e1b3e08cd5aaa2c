using System.Text;
using CsCheck;
using Dateline.Reading;
using Dateline.Reading.Charsets;
using Dateline.Tests.Reading.Pdf;

namespace Dateline.Tests.Reading;

/// <summary>Whatever is done to the bytes of an input, reading ends in articles or errors, and costs in proportion.</summary>
public sealed class DamageProperties
{
    private const string Sentence =
        "The minister arrived in the capital on Monday for two days of talks, and said that the border would be opened soon.";

    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        "<!doctype html><html lang='en'><head><meta charset=utf-8><title>Talks – Example</title><link rel=canonical href='https://news.example/talks'>"
            + "<link rel=next href='/talks?page=2'><script type='application/ld+json'>{\"@type\":[\"NewsArticle\",\"LiveBlogPosting\"],\"headline\":\"Talks\",\"datePublished\":\"2024-05-03T10:00:00Z\","
            + "\"author\":{\"name\":\"Ann Lee\"},\"liveBlogUpdate\":[{\"headline\":\"One\",\"articleBody\":\"The doors have opened for the talks.\"},{\"articleBody\":\"<p>The talks have begun at noon.</p>\"}]}</script></head>"
            + $"<body><nav><a href='/'>Home</a></nav><article class='article-body'><h1>Talks</h1><time datetime='2024-05-03'>3 May</time><p>{Sentence}</p>"
            + $"<ul><li>caf&eacute; &#x41; &amp;</li></ul><table><tr><td>1<td>2</table><p>{Sentence}<br><br>{Sentence}</p></article></body></html>"
    );

    private static readonly byte[] Document = new PdfPages()
        .Page()
        .Lines(60, 780, 20, "Talks in the capital")
        .Lines(60, 740, 10, "By Ann Lee", "3 May 2024", "", Sentence[..60], Sentence[60..])
        .Build();

    // Changes, cuts, repeats and inserts stretches of bytes.
    private static readonly Gen<Func<byte[], byte[]>> Damage = Gen.Select(
            Gen.Int[0, 4],
            Gen.Double[0, 1],
            Gen.Double[0, 1],
            Gen.Byte.Array[1, 40]
        )
        .Select(
            (kind, from, to, noise) =>
                (Func<byte[], byte[]>)(
                    bytes =>
                    {
                        var (a, b) = ((int)(from * bytes.Length), (int)(to * bytes.Length));
                        var (start, end) = (Math.Min(a, b), Math.Max(a, b));
                        return kind switch
                        {
                            0 =>
                            [
                                .. bytes[..start],
                                .. noise,
                                .. bytes[Math.Min(bytes.Length, start + noise.Length)..],
                            ],
                            1 => [.. bytes[..start], .. bytes[end..]],
                            2 => [.. bytes[..end], .. bytes[start..]],
                            3 => [.. bytes[..start], .. noise, .. bytes[start..]],
                            _ => bytes[..start],
                        };
                    }
                )
        );

    private static readonly Gen<Func<byte[], byte[]>> Damages = Damage
        .Array[1, 6]
        .Select(all => (Func<byte[], byte[]>)(bytes => all.Aggregate(bytes, (b, damage) => damage(b))));

    private static void EndsWell(byte[] bytes) =>
        Assert.All(
            Reports.Read(bytes),
            o => Assert.True(o.IsOk ? o.Value.Text.Length > 0 : o.Error.Message.Length > 0)
        );

    [Fact]
    public void A_damaged_page_ends_in_articles_or_errors() =>
        Damages.Sample(damage => EndsWell(damage(Page)), iter: 400, threads: 1);

    [Fact]
    public void A_damaged_document_ends_in_an_article_or_an_error() =>
        Damages.Sample(damage => EndsWell(damage(Document)), iter: 150, threads: 1);

    [Fact]
    public void Any_bytes_decode_whatever_is_declared() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, 5])
            .Sample(
                (bytes, declared) =>
                    Assert.NotNull(
                        TextDecoder
                            .Decode(
                                bytes,
                                declared switch
                                {
                                    0 => "utf-8",
                                    1 => "shift_jis",
                                    2 => "windows-1252",
                                    3 => "iso-2022-jp",
                                    4 => "no-such-charset",
                                    _ => null,
                                }
                            )
                            .Text
                    ),
                iter: 2000,
                threads: 1
            );

    // What a piece of a page allocates is counted, not the time that it takes: the count is the same on every machine.
    [Theory]
    [InlineData("<p>The minister arrived in the capital on Monday for two days of talks with his colleague.</p>")]
    [InlineData(
        "<div><div><div><p>The minister arrived in the capital on Monday for two days of talks.</div></div></div>"
    )]
    [InlineData("<li><a href='/talks/2'>Talks</a></li>")]
    [InlineData("<br>")]
    [InlineData("<td>12<td>13")]
    [InlineData(
        "<h3><a href='/x'>Talks put off again</a></h3><p>The foreign ministry named no reason for the delay.</p>"
    )]
    [InlineData(
        "<time datetime='2024-05-03'>3 May</time><p>The doors of the parliament have opened for the vote today.</p>"
    )]
    [InlineData("<a title='")]
    [InlineData("&eacute;&amp;&")]
    [InlineData("</p></div>")]
    public void Twice_the_page_costs_twice(string piece)
    {
        long Cost(int count)
        {
            var page = Encoding.UTF8.GetBytes(
                $"<html><body><p>{Sentence}</p>" + string.Concat(Enumerable.Repeat(piece, count))
            );
            var before = GC.GetAllocatedBytesForCurrentThread();
            Reports.Read(page);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Cost(10);
        var (once, twice) = (Cost(1500), Cost(3000));
        Assert.True(twice < (once * 2.6) + 1_000_000, $"{once:N0} bytes for 1500 pieces, {twice:N0} for 3000");
    }

    [Fact]
    public void A_huge_attribute_costs_no_more_than_its_length()
    {
        var page =
            $"<html><body><div class='{new string('a', 2_000_000)}' id='{string.Concat(Enumerable.Repeat("nav ", 300_000))}'><p>{Sentence}</p></div>";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(Reports.Read(page));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    public void A_page_nested_nearly_too_deep_is_read(string piece)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(piece, 600)) + $"<p>{Sentence}</p>";
        Assert.Equal(Sentence, Reports.One(page).Text);
    }
}
