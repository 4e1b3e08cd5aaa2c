using Dateline.Archive;
using Dateline.Reading;
using Dateline.Reading.Warc;

namespace Dateline.App.Keeping;

/// <summary>An article that was read, with the bytes that it was read from.</summary>
/// <param name="Article">The article.</param>
/// <param name="Bytes">The bytes; <c>null</c> for article lines, which hold nothing that the article does not.</param>
internal sealed record Incoming(Article Article, KeptBytes? Bytes)
{
    /// <summary>Reads inputs in the order given.</summary>
    public static IEnumerable<Outcome<Incoming>> Read(
        ArticleReader reader,
        IEnumerable<Input> inputs,
        ReadOptions options,
        TimeProvider clock
    )
    {
        ReadPayload? payload = null;
        foreach (var outcome in reader.Read(inputs, options with { Payload = p => payload = p }))
        {
            yield return outcome.IsOk
                ? new Incoming(outcome.Value, payload is null ? null : Keep(outcome.Value, payload, clock))
                : outcome.Error;
            payload = null;
        }
    }

    // A file of the user's has no address of its own: a record needs one, and the article's, or the file's name, serves.
    private static KeptBytes Keep(Article article, ReadPayload payload, TimeProvider clock)
    {
        var uri =
            payload.TargetUri ?? article.Url ?? new Uri("file:///" + Uri.EscapeDataString(article.Source)).ToString();
        using var record = new MemoryStream();
        new WarcWriter(record, compress: false).WriteResource(
            uri,
            payload.At ?? clock.GetUtcNow(),
            payload.MediaType,
            payload.Bytes.Span
        );
        var head = record.ToArray().AsMemory(0, (int)record.Length - payload.Bytes.Length - "\r\n\r\n".Length);
        return new KeptBytes(payload.Bytes, payload.MediaType, head);
    }
}
