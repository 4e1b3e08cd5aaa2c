using System.IO.Compression;
using System.Text;
using Dateline.Reading.Warc;

namespace Dateline.Reading;

/// <summary>Tells web archives by their beginning.</summary>
internal static class ArchiveMarks
{
    private const int NameLength = 26;
    private const int NameStart = 30;

    private static readonly (ContentKind, string) WebArchive = (ContentKind.WebArchive, "a web archive");

    private static readonly string[] WaczNames = ["archive/", "datapackage.json", "indexes/", "pages/"];

    /// <summary>The kind of archive, or <c>null</c> where it is none.</summary>
    public static (ContentKind Kind, string Description)? Tell(ReadOnlySpan<byte> head) =>
        RecordMarks.BeginsWarc(head) || RecordMarks.BeginsArc(head) || IsZstd(head) ? WebArchive
        : IsWacz(head) ? (ContentKind.Wacz, "a WACZ web archive")
        : null;

    /// <summary>The kind of archive that gzip data hold, or <c>null</c>.</summary>
    public static (ContentKind Kind, string Description)? TellInside(byte[] gzip)
    {
        var head = new byte[64];
        try
        {
            using var plain = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
            var length = plain.Read(head, 0, head.Length);
            return RecordMarks.BeginsWarc(head.AsSpan(0, length)) || RecordMarks.BeginsArc(head.AsSpan(0, length))
                ? WebArchive
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Archives alone are compressed by Zstandard among what is read.
    private static bool IsZstd(ReadOnlySpan<byte> head) =>
        head is [0x28, 0xB5, 0x2F, 0xFD, ..] or [0x5D, 0x2A, 0x4D, 0x18, ..];

    // The name of the first entry stands in the first bytes of a ZIP file.
    private static bool IsWacz(ReadOnlySpan<byte> head)
    {
        if (head.Length < NameStart || !head.StartsWith("PK\u0003\u0004"u8))
        {
            return false;
        }
        var length = Math.Min(head[NameLength] | head[NameLength + 1] << 8, head.Length - NameStart);
        var name = Encoding.UTF8.GetString(head.Slice(NameStart, length));
        return WaczNames.Any(known => name.StartsWith(known, StringComparison.Ordinal));
    }
}
