using System.Text;
using CsCheck;
using Dateline.Reading.Warc;

namespace Dateline.Tests.Reading.Warc;

public sealed class WarcWriterTests
{
    private static readonly DateTimeOffset Date = new(2024, 5, 3, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.Byte.Array[0, 3000].Array[1, 6], Gen.Bool, Gen.String)
            .Sample(
                (bodies, compress, uri) =>
                {
                    using var file = new MemoryStream();
                    var writer = new WarcWriter(file, compress);
                    writer.WriteInfo(Date, [new("software", "Dateline")]);
                    foreach (var body in bodies)
                    {
                        var id = writer.WriteResponse(uri, Date, body, body.Length / 2, "192.0.2.7");
                        writer.WriteRequest(uri, Date, body, id);
                    }
                    var records = Archives.Records(file.ToArray());
                    Assert.Empty(Archives.Errors(file.ToArray()));
                    Assert.Equal(1 + bodies.Length * 2, records.Count);
                    foreach (var (record, index) in records.Skip(1).Select((r, i) => (r, i)))
                    {
                        Assert.Equal(bodies[index / 2], record.Block.ToArray());
                        Assert.True(record.IsBlockUnchanged());
                    }
                },
                iter: 100
            );

    [Fact]
    public void A_response_carries_digests_and_its_request_names_it()
    {
        using var file = new MemoryStream();
        var writer = new WarcWriter(file);
        var answer = Archives.Answer("hello");
        var id = writer.WriteResponse(
            "https://canal.example/",
            Date,
            Encoding.UTF8.GetBytes(answer),
            answer.IndexOf("hello", StringComparison.Ordinal),
            "192.0.2.7"
        );
        writer.WriteRequest("https://canal.example/", Date, "GET / HTTP/1.1\r\n\r\n"u8, id);
        var (response, request) = (Archives.Records(file.ToArray())[0], Archives.Records(file.ToArray())[1]);
        Assert.Equal("sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", response.PayloadDigest);
        Assert.Equal("192.0.2.7", response["WARC-IP-Address"]);
        Assert.Equal(id, response.RecordId);
        Assert.Equal($"<{id}>", request["WARC-Concurrent-To"]);
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id);
    }

    [Fact]
    public void The_same_records_give_the_same_bytes()
    {
        byte[] Write()
        {
            using var file = new MemoryStream();
            new WarcWriter(file).WriteResponse("https://canal.example/", Date, "HTTP/1.1 200 OK\r\n\r\nx"u8, 19);
            return file.ToArray();
        }
        Assert.Equal(Write(), Write());
    }

    [Fact]
    public void A_value_begins_no_field_of_its_own()
    {
        using var file = new MemoryStream();
        new WarcWriter(file).WriteRequest("https://a.example/\r\nWARC-Type: response\r\n\r\nWARC/1.0", Date, "x"u8);
        var record = Assert.Single(Archives.Records(file.ToArray()));
        Assert.Equal(WarcType.Request, record.Type);
    }

    [Theory]
    [InlineData("sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N", true)] // RFC 3174's digest of "abc" is another
    [InlineData("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", false)]
    [InlineData("sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", true)]
    [InlineData("SHA-256:2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824", true)]
    [InlineData("md5:5d41402abc4b2a76b9719d911017c592", true)]
    [InlineData("crc:1234", null)]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    public void Digests_are_checked_in_the_ways_they_are_written(string? digest, bool? holds)
    {
        var hello = "hello"u8;
        var stated = digest == "sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N" ? WarcDigest.Sha1(hello) : digest;
        Assert.Equal(holds, WarcDigest.Holds(stated, hello));
    }
}
