using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dateline.Archive.Asking;
using Dateline.Archive.Claims;

namespace Dateline.Archive.Sqlite;

/// <summary>An addition with everything computed that needs no file, so that writers hold the file for a short time.</summary>
internal sealed record PreparedAddition
{
    public required Addition Addition { get; init; }

    public required string ArticleId { get; init; }

    public required Permalink Article { get; init; }

    public required Appearance Appearance { get; init; }

    public required byte[] Text { get; init; }

    public required int TextLength { get; init; }

    public required string Words { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    public required DatelineMark? Dateline { get; init; }

    public byte[]? Reading { get; init; }

    public long ReadingHash { get; init; }

    public byte[]? Payload { get; init; }

    public static PreparedAddition Of(Addition addition)
    {
        var article = addition.Article;
        var text = Encoding.UTF8.GetBytes(article.Text);
        var id = article.Id;
        var reading = addition.Record is null ? null : ReadingData.Write(addition.Record);
        var (claims, dateline) = addition.Record is null
            ? ([], null)
            : RecordClaims.Of(id, EntrySet.Of(addition.Record));
        return new PreparedAddition
        {
            Addition = addition,
            ArticleId = id,
            Article = Permalink.OfArticle(id),
            Appearance = Appearance.Of(article) with { Bytes = addition.Bytes is { } bytes ? [bytes.Sha256] : [] },
            Text = Packed.Pack(text),
            TextLength = text.Length,
            Words = SearchWords.Of(article.Text),
            Claims = claims,
            Dateline = dateline,
            Reading = reading is null ? null : Packed.PackAll(reading),
            ReadingHash = reading is null ? 0 : BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(reading)),
            Payload = addition.Bytes is { } kept ? Packed.Pack(kept.Payload.Span) : null,
        };
    }
}
