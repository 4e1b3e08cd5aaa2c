using Dateline.Reading.Warc.Pieces;

namespace Dateline.Reading.Warc;

/// <summary>A block as it could be read.</summary>
/// <param name="Bytes">What of it is kept.</param>
/// <param name="IsCut">Whether there should be more.</param>
/// <param name="Fault">What is wrong with it, for a person.</param>
internal sealed record RecordBlock(ReadOnlyMemory<byte> Bytes, bool IsCut, string? Fault);

/// <summary>
/// Reads the blocks of records. A stated length is believed as long as what follows is the end or another record;
/// where it is not, the block ends at the next record: inside what was read, or further on.
/// </summary>
internal sealed class RecordBlocks(PieceReader bytes, int largest)
{
    private const int Glance = 4096;

    public RecordBlock Read(long length, bool isArc)
    {
        var kept = new MemoryStream();
        var left = length;
        while (left > 0 && bytes.PeekSome() is { IsEmpty: false } some && !IsNextRecord(isArc, left < length))
        {
            var count = bytes.WithinPiece((int)Math.Min(left, some.Length));
            Keep(kept, some[..count]);
            bytes.Advance(count);
            left -= count;
        }
        return left > 0 ? End(kept, length, left, isArc)
            : IsFollowed(isArc) ? Whole(kept, length)
            : Mend(kept, isArc);
    }

    // A member of a compressed archive that begins with a record, or comes after damage, is not this block's.
    private bool IsNextRecord(bool isArc, bool hasBegun) =>
        bytes.IsAtBoundary
        && (
            (hasBegun && bytes.IsAfterDamage)
            || RecordMarks.BeginsWarc(bytes.Peek(16))
            || (isArc && RecordMarks.BeginsArcRecord(bytes.Peek(Glance)))
        );

    private void Keep(MemoryStream kept, ReadOnlySpan<byte> some) =>
        kept.Write(some[..(int)Math.Min(some.Length, largest - kept.Length)]);

    private RecordBlock End(MemoryStream kept, long length, long left, bool isArc)
    {
        if (length == long.MaxValue)
        {
            return new RecordBlock(kept.ToArray(), IsCut: true, null);
        }
        // The stated length may have run over the records that follow.
        return CutAtRecord(kept, isArc) is { } cut
            ? cut
            : new RecordBlock(
                kept.ToArray(),
                true,
                $"The record is cut off: {left:N0} of its {length:N0} bytes are missing."
            );
    }

    private RecordBlock Whole(MemoryStream kept, long length)
    {
        var isCut = kept.Length < length;
        return new RecordBlock(
            kept.ToArray(),
            isCut,
            isCut ? $"The record has {length:N0} bytes, of which {largest:N0} are kept." : null
        );
    }

    private bool IsFollowed(bool isArc)
    {
        var next = bytes.Peek(Glance);
        var blank = 0;
        while (blank < next.Length && next[blank] is (byte)'\r' or (byte)'\n')
        {
            // A boundary within the blank space needs no look beyond it.
            blank++;
        }
        return blank == next.Length
            || bytes.WithinPiece(blank + 1) <= blank
            || RecordMarks.BeginsWarc(next[blank..])
            || "WARC/1."u8.StartsWith(next[blank..]) // cut off there
            || (isArc && RecordMarks.BeginsArcRecord(next[blank..]));
    }

    private RecordBlock Mend(MemoryStream kept, bool isArc) => CutAtRecord(kept, isArc) ?? Extend(kept, isArc);

    private RecordBlock? CutAtRecord(MemoryStream kept, bool isArc)
    {
        var block = kept.GetBuffer().AsSpan(0, (int)kept.Length);
        var at = isArc ? RecordMarks.FindArc(block) : RecordMarks.FindWarc(block);
        if (at <= 0 || kept.Length >= largest)
        {
            return null;
        }
        bytes.PutBack(block[at..]);
        return new RecordBlock(
            TrimEnd(block[..at]),
            IsCut: false,
            "The stated length runs into the next record: the record was ended there."
        );
    }

    private RecordBlock Extend(MemoryStream kept, bool isArc)
    {
        var stated = kept.Length;
        while (bytes.Peek(1) is { IsEmpty: false } && !IsNextRecord(isArc, true) && !IsRecordHere(isArc))
        {
            var some = bytes.Peek(Glance);
            var within = some[..bytes.WithinPiece(some.Length)];
            var line = within.IndexOf((byte)'\n');
            within = within[..(line < 0 ? within.Length : line + 1)];
            Keep(kept, within);
            bytes.Advance(within.Length);
        }
        var block = TrimEnd(kept.GetBuffer().AsSpan(0, (int)kept.Length));
        return new RecordBlock(
            block,
            kept.Length >= largest,
            $"The stated length of {stated:N0} bytes is wrong: the record goes on to {block.Length:N0}."
        );
    }

    private bool IsRecordHere(bool isArc) =>
        isArc ? RecordMarks.BeginsArcRecord(bytes.Peek(Glance)) : RecordMarks.BeginsWarc(bytes.Peek(16));

    private static byte[] TrimEnd(ReadOnlySpan<byte> block) => block.TrimEnd("\r\n"u8).ToArray();
}
