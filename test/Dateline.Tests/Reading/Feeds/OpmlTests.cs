using System.Text;
using CsCheck;
using Dateline.Reading.Feeds;

namespace Dateline.Tests.Reading.Feeds;

public sealed class OpmlTests
{
    [Fact]
    public void Feeds_and_their_folders_are_read()
    {
        var list = Read(
            """
            <opml version="1.0"><head><title>Mine</title></head><body>
              <outline text="World"><outline text="Wires" title="Wires"><outline type="rss" text="Example" xmlUrl="https://news.example/feed" htmlUrl="https://news.example/"/></outline></outline>
              <outline text="Other" xmlUrl="https://other.example/atom.xml"/><outline text="nothing" xmlUrl="javascript:x()"/>
            </body></opml>
            """
        ).Value!;
        Assert.Equal("Mine", list.Title);
        Assert.Equal(
            ["https://news.example/feed", "https://other.example/atom.xml"],
            list.Subscriptions.Select(s => s.Address)
        );
        Assert.Equal(["World", "Wires"], list.Subscriptions[0].Folder);
        Assert.Equal(("Example", "https://news.example/"), (list.Subscriptions[0].Title, list.Subscriptions[0].Page));
        Assert.Empty(list.Subscriptions[1].Folder);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        string[] words = ["World", "A & b", "<x>", "\"q\"", "ñandú", "Wires"];
        var word = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        Gen.Select(word, word, word.Array[0, 3])
            .Array[0, 6]
            .Sample(
                feeds =>
                {
                    var list = new Opml(
                        "Mine",
                        [
                            .. feeds.Select(
                                (f, i) => new Subscription($"https://news.example/{i}?a&b", f.Item1, null, f.Item3)
                            ),
                        ]
                    );
                    var again = Opml.Read(list.Write(), "x").Value!;
                    Assert.Equal(list.Title, again.Title);
                    Assert.Equal(list.Subscriptions.Count, again.Subscriptions.Count);
                    foreach (var (one, other) in list.Subscriptions.Zip(again.Subscriptions))
                    {
                        Assert.Equal((one.Address, one.Title), (other.Address, other.Title));
                        Assert.Equal(one.Folder, other.Folder);
                    }
                },
                iter: 200,
                seed: "0000000000001"
            );
    }

    [Theory]
    [InlineData("", ReadErrorCode.Empty)]
    [InlineData("<rss/>", ReadErrorCode.Malformed)]
    public void What_is_no_list_is_an_error(string document, ReadErrorCode code) =>
        Assert.Equal(code, Read(document).Error!.Code);

    private static Outcome<Opml> Read(string document) => Opml.Read(Encoding.UTF8.GetBytes(document), "x");
}
