using System.Text;
using CsCheck;
using Dateline.Reading.Warc;
using ZstdSharp;
using static Dateline.Tests.Reading.Warc.Archives;

namespace Dateline.Tests.Reading.Warc;

public sealed class WarcReaderTests
{
    private static readonly byte[] Three =
    [
        .. RecordOf("one"),
        .. RecordOf("two two", "request"),
        .. RecordOf("three"),
    ];

    [Fact]
    public void Records_are_read_with_their_fields()
    {
        var record = Records(Three)[1];
        Assert.Equal(WarcType.Request, record.Type);
        Assert.Equal("https://canal.example/talks", record.TargetUri);
        Assert.Equal(new DateTimeOffset(2024, 5, 3, 10, 0, 0, TimeSpan.Zero), record.Date);
        Assert.Equal("urn:uuid:00000000-0000-4000-8000-000000000001", record.RecordId);
        Assert.Equal("two two", Text(record));
        Assert.Equal(RecordOf("one").Length, record.Offset);
    }

    [Fact]
    public void The_ways_of_compressing_give_the_same_records()
    {
        byte[] members =
        [
            .. Gzip(RecordOf("one")),
            .. Gzip(RecordOf("two two", "request")),
            .. Gzip(RecordOf("three")),
        ];
        using var zstd = new Compressor();
        foreach (var archive in (byte[][])[Three, members, Gzip(Three), zstd.Wrap(Three).ToArray(), Slices()])
        {
            Assert.Empty(Errors(archive));
            Assert.Equal(["one", "two two", "three"], Records(archive).Select(Text));
        }
        Assert.Equal(Gzip(RecordOf("one")).Length, Records(members)[1].Offset);
    }

    // Members that do not begin where records do.
    private static byte[] Slices() => [.. Gzip(Three[..100]), .. Gzip(Three[100..400]), .. Gzip(Three[400..])];

    [Fact]
    public void A_dictionary_of_zstd_is_used()
    {
        var dictionary = RecordOf("a dictionary of what records commonly hold");
        using var compressor = new Compressor();
        compressor.LoadDictionary(dictionary);
        byte[] archive =
        [
            0x5D,
            0x2A,
            0x4D,
            0x18,
            .. BitConverter.GetBytes(dictionary.Length),
            .. dictionary,
            .. compressor.Wrap(Three),
        ];
        Assert.Equal(["one", "two two", "three"], Records(archive).Select(Text));
    }

    [Theory]
    [InlineData(2, "one")] // too short: the rest of the block follows
    [InlineData(1, "one")]
    [InlineData(30, "one")] // too long: the next record begins within
    [InlineData(100_000, "one")] // longer than the archive
    public void A_wrong_length_is_told_and_mended(int length, string expected)
    {
        byte[] archive = [.. RecordOf("one", length: length), .. RecordOf("two"), .. RecordOf("three")];
        Assert.Equal([expected, "two", "three"], Records(archive).Select(Text));
        var error = Assert.Single(Errors(archive));
        Assert.Equal("a.warc:0", error.Source);
        Assert.Contains("length", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_end_records_whatever_their_length_says()
    {
        byte[] archive = [.. Gzip(RecordOf("one", length: 5000)), .. Gzip(RecordOf("two"))];
        Assert.Equal(["one\r\n\r\n", "two"], Records(archive).Select(Text));
        Assert.Equal([true, false], Records(archive).Select(r => r.IsCut));
        Assert.Contains("cut off", Assert.Single(Errors(archive)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_speaks_of_warc_is_not_cut()
    {
        var page = "see\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\nand so on";
        byte[] archive = [.. RecordOf(page), .. RecordOf("two")];
        Assert.Equal([page, "two"], Records(archive).Select(Text));
        Assert.Empty(Errors(archive));
    }

    [Fact]
    public void Garbage_between_records_is_told_with_its_place()
    {
        byte[] archive = [.. RecordOf("one"), .. "some garbage\nof two lines\n"u8, .. RecordOf("two")];
        Assert.Equal(2, Records(archive).Count);
        var fault = Assert.Single(Errors(archive));
        Assert.StartsWith("a.warc:", fault.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_member_costs_itself_alone()
    {
        byte[][] members =
        [
            Gzip(RecordOf("one")),
            Gzip(RecordOf(new string('x', 5000) + "two")),
            Gzip(RecordOf("three")),
        ];
        members[1].AsSpan(30, 20).Fill(0xEE);
        byte[] archive = [.. members[0], .. members[1], .. members[2]];
        Assert.Equal(["one", "three"], Records(archive).Where(r => !r.IsCut).Select(Text));
        Assert.Contains(Errors(archive), e => e.Source == $"a.warc:{members[0].Length}");
    }

    [Fact]
    public void Garbage_between_members_is_passed_over()
    {
        byte[] archive = [.. Gzip(RecordOf("one")), .. "no gzip at all"u8, .. Gzip(RecordOf("two")), 0, 0, 0];
        Assert.Equal(["one", "two"], Records(archive).Select(Text));
        Assert.Single(Errors(archive));
    }

    [Fact]
    public void However_short_an_archive_is_cut_what_stands_before_is_read()
    {
        foreach (var archive in (byte[][])[Three, Mixed(), Gzip(Three)])
        {
            var whole = Records(archive).Select(Text).ToList();
            for (var length = 1; length < archive.Length; length += 3)
            {
                var read = Records(archive[..length]).Where(r => !r.IsCut).Select(Text).ToList();
                Assert.Equal(whole.Take(read.Count), read);
            }
        }
    }

    [Fact]
    public void Changed_bytes_never_break_the_reader() =>
        Gen.Select(Gen.Bool, Gen.Select(Gen.Double.Unit, Gen.Byte).Array[1, 8])
            .Sample(
                (isCompressed, changes) =>
                {
                    var archive = isCompressed ? Mixed() : [.. Three];
                    foreach (var (where, value) in changes)
                    {
                        archive[(int)((archive.Length - 1) * where)] = value;
                    }
                    Assert.InRange(Read(archive).Count, 1, 60);
                },
                iter: 500
            );

    [Fact]
    public void An_archive_of_faults_ends()
    {
        var garbage = string.Concat(Enumerable.Repeat("WARC/1.0\r\nWARC-Type: x\r\n\r\n", 5000));
        Assert.InRange(Errors(Encoding.UTF8.GetBytes(garbage)).Count, 1, WarcReader.MostFaults);
        var magic = Enumerable
            .Repeat((byte[])[0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], 50_000)
            .SelectMany(b => b)
            .ToArray();
        Assert.InRange(Errors(magic).Count, 1, WarcReader.MostFaults + 1);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("zstd")]
    public void What_unpacks_out_of_all_proportion_is_left(string coding)
    {
        var record = RecordOf(new byte[150_000_000]);
        using var zstd = new Compressor();
        byte[] archive = coding == "gzip" ? [.. Gzip(record), .. Gzip(RecordOf("two"))] : zstd.Wrap(record).ToArray();
        Assert.Contains(Errors(archive), e => e.Message.Contains("proportion", StringComparison.Ordinal));
        Assert.Equal(coding == "gzip" ? 1 : 0, Records(archive).Count(r => !r.IsCut));
    }

    [Fact]
    public void Odd_lines_of_an_arc_cost_little()
    {
        var line = "http:x " + string.Concat(Enumerable.Repeat("11111111111111 1 ", 230)) + "\n";
        var archive =
            "filedesc://a 0.0.0.0 20080430204825 text/plain 1\nx\n" + string.Concat(Enumerable.Repeat(line, 200));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Errors(Encoding.UTF8.GetBytes(archive));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_block_beyond_the_limit_is_cut_and_told()
    {
        byte[] archive = [.. RecordOf(new string('x', 50_000)), .. RecordOf("two")];
        var read = WarcReader.Read("a.warc", new MemoryStream(archive), largestBlock: 1000).ToList();
        Assert.Equal(1000, read.First(o => o.IsOk).Value!.Block.Length);
        Assert.Equal("two", Text(read.Last(o => o.IsOk).Value!));
        Assert.Single(read, o => !o.IsOk);
    }

    [Fact]
    public void Lines_may_end_with_line_feeds_and_go_on_with_white_space()
    {
        var record =
            "WARC/1.1\nWARC-Type: resource\nWARC-Target-URI: <https://canal.example/a\n b>\nContent-Length: 3\n\nabc\n\n";
        var read = Assert.Single(Records(Encoding.UTF8.GetBytes(record)));
        Assert.Equal("https://canal.example/a b", read.TargetUri);
        Assert.Equal("abc", Text(read));
        Assert.Null(read.Date);
    }

    [Fact]
    public void Arc_is_read_like_warc()
    {
        var info = "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n";
        var answer = Answer(Page);
        var arc =
            $"filedesc://a.arc 0.0.0.0 20080430204825 text/plain {info.Length}\n{info}\n"
            + $"http://canal.example/talks on border 192.0.2.7 20080430204826 text/html {answer.Length}\n{answer}\n"
            + $"http://canal.example/two 192.0.2.7 20080430204827 text/html 200 - - 900 a.arc {answer.Length}\n{answer}\n";
        foreach (var archive in (byte[][])[Encoding.UTF8.GetBytes(arc), Gzip(Encoding.UTF8.GetBytes(arc))])
        {
            var records = Records(archive);
            Assert.Empty(Errors(archive));
            Assert.Equal([WarcType.Warcinfo, WarcType.Response, WarcType.Response], records.Select(r => r.Type));
            Assert.Equal("http://canal.example/talks on border", records[1].TargetUri);
            Assert.Equal(new DateTimeOffset(2008, 4, 30, 20, 48, 26, TimeSpan.Zero), records[1].Date);
            Assert.Equal(answer, Text(records[2]));
        }
    }

    [Fact]
    public void Memory_stays_flat_over_a_long_archive()
    {
        var member = Gzip(RecordOf(Answer(Page)));
        using var archive = new MemoryStream();
        for (var i = 0; i < 2000; i++)
        {
            archive.Write(member);
        }
        archive.Position = 0;
        var (before, count) = (GC.GetTotalMemory(forceFullCollection: true), 0);
        foreach (var outcome in WarcReader.Read("a.warc", archive))
        {
            Assert.True(outcome.IsOk);
            count++;
        }
        Assert.Equal(2000, count);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }
}
