using System.IO.Compression;

namespace Dateline.Reading;

/// <summary>The bytes of an input, decompressed where they are gzip, with their beginning looked at.</summary>
internal sealed class Content : IDisposable
{
    private const int HeadLength = 4096;

    private readonly Stream _body;
    private readonly byte[] _head;

    private Content(Stream body, byte[] head, ContentKind kind, string description) =>
        (_body, _head, Kind, Description) = (body, head, kind, description);

    public ContentKind Kind { get; }

    /// <summary>What it is, for a person: "a PDF document".</summary>
    public string Description { get; }

    /// <summary>All bytes, once they have been read at once; <c>null</c> where they are read piece by piece.</summary>
    public byte[]? Bytes { get; private set; }

    /// <summary>Looks at the beginning of a stream and tells what it holds; the name of its file is a hint.</summary>
    public static Content Open(Stream stream, string name = "")
    {
        var head = ReadHead(stream);
        var body = stream;
        if (head is [0x1F, 0x8B, ..] && ArchiveMarks.TellInside(head) is { } archive)
        {
            return new Content(body, head, archive.Kind, archive.Description);
        }
        if (head is [0x1F, 0x8B, ..])
        {
            body = new GZipStream(new PrefixedStream(head, stream), CompressionMode.Decompress, leaveOpen: true);
            try
            {
                head = ReadHead(body);
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                return new Content(body, [], ContentKind.Damaged, "damaged gzip data");
            }
        }
        var (kind, description) = ContentSniffer.Tell(head, name);
        return new Content(body, head, kind, description);
    }

    /// <summary>All bytes, or <c>null</c> where there are more than <paramref name="limit"/>; a damaged end is dropped.</summary>
    public byte[]? ReadAll(int limit)
    {
        using var all = new MemoryStream(_head.Length * 4);
        all.Write(_head);
        var buffer = new byte[81920];
        while (all.Length <= limit && ReadSome(buffer) is > 0 and var count)
        {
            all.Write(buffer, 0, count);
        }
        return Bytes = all.Length > limit ? null : all.ToArray();
    }

    /// <summary>The whole as a stream from its beginning.</summary>
    public Stream AsStream() => new PrefixedStream(_head, _body);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_body is GZipStream)
        {
            _body.Dispose();
        }
    }

    private int ReadSome(byte[] buffer)
    {
        try
        {
            return _body.Read(buffer, 0, buffer.Length);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }

    private static byte[] ReadHead(Stream stream)
    {
        var head = new byte[HeadLength];
        var length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return head[..length];
    }
}
