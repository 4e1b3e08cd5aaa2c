using System.Globalization;

namespace Dateline.Reading.Warc;

/// <summary>
/// One record of a web archive: WARC 1.0 and 1.1 (ISO 28500:2009, 2017), or ARC, which is read as if it were WARC.
/// Names are those of the standard.
/// </summary>
public sealed record WarcRecord
{
    /// <summary>What the record is.</summary>
    public required WarcType Type { get; init; }

    /// <summary>The named fields as they stand, in their order; names are compared without regard to case.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>The block: for a response the status line, the headers and the body.</summary>
    public required ReadOnlyMemory<byte> Block { get; init; }

    /// <summary>Where in the file the record begins; in a compressed file, where its compressed member begins.</summary>
    public long Offset { get; init; }

    /// <summary>Whether the block ends before its stated length, or was longer than the reader keeps.</summary>
    public bool IsCut { get; init; }

    /// <summary>WARC-Target-URI without the angle brackets that some writers add.</summary>
    public string? TargetUri => this["WARC-Target-URI"]?.Trim('<', '>') is { Length: > 0 } uri ? uri : null;

    /// <summary>WARC-Date: when the content was captured, in UTC; <c>null</c> where it is missing or no date.</summary>
    public DateTimeOffset? Date => ParseDate(this["WARC-Date"]);

    /// <summary>WARC-Record-ID without its angle brackets.</summary>
    public string? RecordId => this["WARC-Record-ID"]?.Trim('<', '>');

    /// <summary>Content-Type: of the block, such as "application/http; msgtype=response".</summary>
    public string? ContentType => this["Content-Type"];

    /// <summary>WARC-Payload-Digest: of the body alone, such as "sha256:…".</summary>
    public string? PayloadDigest => this["WARC-Payload-Digest"];

    /// <summary>WARC-Block-Digest: of the whole block.</summary>
    public string? BlockDigest => this["WARC-Block-Digest"];

    /// <summary>The first field of a name, or <c>null</c>.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in Fields)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }
            return null;
        }
    }

    /// <summary>Whether the block is what its digest says; <c>null</c> where no digest of a known kind is stated.</summary>
    public bool? IsBlockUnchanged() => IsCut ? false : WarcDigest.Holds(BlockDigest, Block.Span);

    // WARC 1.0 has whole seconds, 1.1 any precision; some writers leave parts out.
    private static DateTimeOffset? ParseDate(string? text) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? date
            : null;
}
