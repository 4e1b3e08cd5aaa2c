namespace Dateline.Reading.Warc;

/// <summary>Finds where records begin among bytes.</summary>
internal static class RecordMarks
{
    private static ReadOnlySpan<byte> Version => "WARC/"u8;

    /// <summary>The first bytes of a WARC record.</summary>
    public static bool BeginsWarc(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 7 && bytes.StartsWith(Version) && char.IsAsciiDigit((char)bytes[5]) && bytes[6] == '.';

    /// <summary>The first bytes of an ARC file: the line that describes it.</summary>
    public static bool BeginsArc(ReadOnlySpan<byte> bytes) => bytes.StartsWith("filedesc:"u8);

    /// <summary>Where a record of WARC begins at the beginning of a line, or -1.</summary>
    public static int FindWarc(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; )
        {
            var found = bytes[at..].IndexOf(Version);
            if (found < 0)
            {
                return -1;
            }
            at += found;
            if ((at == 0 || bytes[at - 1] == '\n') && BeginsWarc(bytes[at..]) && HasFields(bytes[at..]))
            {
                return at;
            }
            at += Version.Length;
        }
        return -1;
    }

    /// <summary>Where a record of ARC begins at the beginning of a line, or -1.</summary>
    public static int FindArc(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; )
        {
            if (BeginsArcRecord(bytes[at..]))
            {
                return at;
            }
            var next = bytes[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                return -1;
            }
            at += next + 1;
        }
        return -1;
    }

    /// <summary>Whether a line of an ARC record stands here.</summary>
    public static bool BeginsArcRecord(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[..Math.Min(bytes.Length, 4096)].IndexOf((byte)'\n');
        return end > 0
            && bytes[..Math.Min(end, 12)].IndexOf((byte)':') > 0
            && char.IsAsciiLetter((char)bytes[0])
            && RecordHead.OfArc(bytes[..end]) is not null;
    }

    // A page may hold the words "WARC/1.0": behind a true beginning stands a named field.
    private static bool HasFields(ReadOnlySpan<byte> bytes)
    {
        var line = bytes.IndexOf((byte)'\n');
        return line is >= 0 and < 16
            && bytes[(line + 1)..] is var rest
            && (rest.StartsWith("WARC-"u8) || rest.StartsWith("Content-"u8));
    }
}
