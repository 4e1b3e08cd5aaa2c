using System.IO.Compression;
using System.Text;
using CsCheck;
using Dateline.Reading.Http;
using ZstdSharp;

namespace Dateline.Tests.Reading.Http;

public sealed class HttpBodyTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat("The talks go on. ", 50))
    );

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("zlib")]
    [InlineData("br")]
    [InlineData("zstd")]
    public void Every_coding_is_undone(string coding)
    {
        var header = coding == "zlib" ? "deflate" : coding;
        Assert.Equal(Text, Decode($"Content-Encoding: {header}", Code(coding, Text)).Bytes);
        Assert.Equal(
            Text,
            Decode($"Content-Encoding: {header}\r\nTransfer-Encoding: chunked", Chunked(Code(coding, Text))).Bytes
        );
    }

    [Fact]
    public void Codings_that_follow_one_another_are_undone_from_the_last()
    {
        Assert.Equal(Text, Decode("Content-Encoding: br, gzip", Code("gzip", Code("br", Text))).Bytes);
        Assert.Equal(BodyFault.UnknownCoding, Decode("Content-Encoding: gzip, gzip, gzip, gzip", Text).Fault);
        Assert.Equal(BodyFault.UnknownCoding, Decode("Content-Encoding: compress", Text).Fault);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip")]
    [InlineData("Transfer-Encoding: chunked")]
    [InlineData("Content-Encoding: identity")]
    public void What_was_already_decoded_is_taken_as_it_is(string headers) =>
        Assert.Equal(Text, Decode(headers, Text).Bytes);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("zstd")]
    public void A_bomb_is_too_large(string coding)
    {
        var bomb = Code(coding, new byte[30_000_000]);
        Assert.Equal(BodyFault.TooLarge, Decode($"Content-Encoding: {coding}", bomb).Fault);
        Assert.Equal(BodyFault.TooLarge, Decode($"Content-Encoding: {coding}", bomb, limit: 1 << 30).Fault);
    }

    [Fact]
    public void A_cut_body_gives_what_could_be_decoded()
    {
        var coded = Code("gzip", Text);
        coded[^12] ^= 0xFF;
        Assert.Equal(BodyFault.Damaged, Decode("Content-Encoding: gzip", coded).Fault);
        var chunked = Chunked(Text);
        Assert.Equal(Text[..100], Decode("Transfer-Encoding: chunked", chunked[..105]).Bytes[..100]);
    }

    [Fact]
    public void No_body_breaks_the_decoding() =>
        Gen.Select(OneOf.These("gzip", "deflate", "br", "zstd"), Gen.Byte.Array[0, 200], Gen.Bool)
            .Sample(
                (coding, noise, isPrefixed) =>
                {
                    var body = isPrefixed ? [.. Code(coding, Text)[..12], .. noise] : noise;
                    Decode($"Content-Encoding: {coding}\r\nTransfer-Encoding: chunked", body);
                },
                iter: 500
            );

    [Theory]
    [InlineData("000005\r\nhello\r\n0\r\n\r\n", "hello")]
    [InlineData("5;name=value\r\nhello\r\n0\r\nTrailer: x\r\n\r\n", "hello")]
    [InlineData("5  \nhello\n0\n\n", "hello")]
    [InlineData("2\r\nhe\r\n3\r\nllo\r\n", "hello")]
    [InlineData("0\r\n\r\n", "")]
    [InlineData("hello", "hello")]
    [InlineData("-5\r\nhello", "-5\r\nhello")]
    [InlineData("fffffffff\r\nhello", "fffffffff\r\nhello")]
    public void Chunks_are_read_however_they_are_written(string body, string plain) =>
        Assert.Equal(
            plain,
            Encoding.ASCII.GetString(Decode("Transfer-Encoding: chunked", Encoding.ASCII.GetBytes(body)).Bytes)
        );

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody", 200, "body")]
    [InlineData("HTTP/2 404\nA: b\n\nbody", 404, "body")]
    [InlineData("HTTP/1.0 200\r\nA: b", 200, "")]
    public void Answers_are_read(string text, int status, string body)
    {
        var message = HttpMessage.Parse(Encoding.UTF8.GetBytes(text))!;
        Assert.Equal(status, message.Status);
        Assert.Equal("b", message["a"]);
        Assert.Equal(body, Encoding.UTF8.GetString(message.Body.Span));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("HTTP/1.1")]
    [InlineData("HTTP/1.1 OK")]
    [InlineData("")]
    public void What_is_no_answer_is_none(string text) => Assert.Null(HttpMessage.Parse(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("text/html; charset=\"UTF-8\"", "text/html", "UTF-8")]
    [InlineData("TEXT/HTML;Charset=latin1; x=y", "text/html", "latin1")]
    [InlineData("text/html, text/html", "text/html", null)]
    [InlineData("; charset=", "", null)]
    [InlineData(null, "", null)]
    public void Media_types_are_read(string? header, string name, string? charset) =>
        Assert.Equal(new MediaType(name, charset), MediaType.Parse(header));

    private static DecodedBody Decode(string headers, byte[] body, int limit = 10_000_000) =>
        HttpBody.Decode(
            HttpMessage.Parse((byte[])[.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n"), .. body])!,
            limit
        );

    private static byte[] Chunked(byte[] body) =>
        [
            .. body.Chunk(100)
                .SelectMany(c => (byte[])[.. Encoding.ASCII.GetBytes($"{c.Length:x}\r\n"), .. c, .. "\r\n"u8]),
            .. "0\r\n\r\n"u8,
        ];

    private static byte[] Code(string coding, byte[] plain)
    {
        var output = new MemoryStream();
        using (
            Stream coded = coding switch
            {
                "br" => new BrotliStream(output, CompressionLevel.Optimal),
                "zstd" => new CompressionStream(output),
                "deflate" => new DeflateStream(output, CompressionLevel.Optimal),
                "zlib" => new ZLibStream(output, CompressionLevel.Optimal),
                _ => new GZipStream(output, CompressionLevel.Optimal),
            }
        )
        {
            coded.Write(plain);
        }
        return output.ToArray();
    }
}
