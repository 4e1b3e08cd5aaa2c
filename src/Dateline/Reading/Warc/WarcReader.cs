using System.Globalization;
using Dateline.Reading.Warc.Pieces;

namespace Dateline.Reading.Warc;

/// <summary>
/// Reads the records of a web archive one by one: WARC 1.0 and 1.1 and ARC; plain, gzip (record by record or the whole
/// file) or Zstandard. Memory stays flat. What is damaged becomes an error that names the place, and reading goes on
/// with the next record that can be found.
/// </summary>
public sealed class WarcReader
{
    /// <summary>The most faults of one archive that are told; after them reading ends.</summary>
    public const int MostFaults = 1000;

    private const int LongestHead = 1 << 16;

    private readonly string _source;
    private readonly PieceReader _bytes;
    private readonly RecordBlocks _blocks;
    private readonly Queue<ReadError> _errors = new();
    private bool _isArc;
    private int _faults;

    private WarcReader(string source, Stream stream, int largestBlock)
    {
        _source = source;
        _bytes = new PieceReader(Open(stream), MostFaults);
        _blocks = new RecordBlocks(_bytes, largestBlock);
    }

    /// <summary>Reads an archive from its beginning to its end.</summary>
    /// <param name="source">Its name, for messages.</param>
    /// <param name="stream">Its bytes; not closed.</param>
    /// <param name="largestBlock">The most bytes of a block that are kept; the rest is passed over and the record is cut.</param>
    public static IEnumerable<Outcome<WarcRecord>> Read(string source, Stream stream, int largestBlock = 10_500_000)
    {
        var reader = new WarcReader(source, stream, largestBlock);
        var any = false;
        while (reader._faults < MostFaults)
        {
            var record = reader.Next();
            foreach (var error in reader.Errors())
            {
                yield return error;
            }
            if (record is null)
            {
                break;
            }
            any = true;
            yield return record;
        }
        if (!any && reader._faults == 0)
        {
            yield return new ReadError(source, ReadErrorCode.Empty, "The web archive holds no records.");
        }
    }

    private static IArchivePieces Open(Stream stream)
    {
        var head = new byte[4];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head[..length], stream);
        return head is [0x1F, 0x8B, ..] ? new GzipPieces(whole)
            : head is [0x28, 0xB5, 0x2F, 0xFD] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18] ? new ZstdPieces(whole)
            : new PlainPieces(whole);
    }

    private IEnumerable<ReadError> Errors()
    {
        while (_faults < MostFaults && _bytes.TakeFault() is { } fault)
        {
            Fail(fault.Offset, fault.Message);
        }
        while (_errors.TryDequeue(out var error))
        {
            yield return error;
        }
    }

    private void Fail(long offset, string message)
    {
        _faults++;
        _errors.Enqueue(
            new ReadError(
                string.Create(CultureInfo.InvariantCulture, $"{_source}:{offset}"),
                ReadErrorCode.Malformed,
                _faults < MostFaults ? message : message + " The archive has too many faults: the rest was not read."
            )
        );
    }

    private WarcRecord? Next()
    {
        while (FindRecord() && _faults < MostFaults)
        {
            var offset = _bytes.FileOffset;
            if (ReadHead(offset) is { } head)
            {
                return ReadBlock(head, offset);
            }
        }
        return null;
    }

    // Goes to where a record begins; what stands between records is passed over and told.
    private bool FindRecord()
    {
        SkipBlank();
        var (from, start) = (_bytes.FileOffset, _bytes.Position);
        while (_bytes.Peek(16) is { IsEmpty: false } some)
        {
            if (Begins(some))
            {
                Between(from, _bytes.Position - start);
                return true;
            }
            _bytes.Advance(Math.Max(1, NextLine(_bytes.Peek(LongestHead))));
        }
        Between(from, _bytes.Position - start);
        return false;
    }

    private void SkipBlank()
    {
        while (_bytes.Peek(1) is [(byte)'\r' or (byte)'\n' or (byte)' ' or 0])
        {
            _bytes.Advance(1);
        }
    }

    private bool Begins(ReadOnlySpan<byte> some)
    {
        _isArc |= RecordMarks.BeginsArc(some);
        return RecordMarks.BeginsWarc(some) || (_isArc && RecordMarks.BeginsArcRecord(_bytes.Peek(4096)));
    }

    private int NextLine(ReadOnlySpan<byte> bytes)
    {
        var within = bytes[.._bytes.WithinPiece(bytes.Length)];
        var line = within.IndexOf((byte)'\n');
        return line < 0 ? within.Length : line + 1;
    }

    private void Between(long from, long count)
    {
        if (count > 0)
        {
            Fail(from, $"{count:N0} bytes stand between records and belong to none.");
        }
    }

    private RecordHead? ReadHead(long offset)
    {
        var some = _bytes.Peek(LongestHead);
        var isArc = !RecordMarks.BeginsWarc(some);
        var length = isArc ? some.IndexOf((byte)'\n') + 1 : HeadLength(some);
        if (length <= 0)
        {
            Fail(offset, "The head of the record has no end.");
            _bytes.Advance(Math.Max(1, NextLine(some)));
            return null;
        }
        var head = isArc ? RecordHead.OfArc(some[..length]) : RecordHead.OfWarc(some[..length]);
        _bytes.Advance(length);
        if (head?.Length is null)
        {
            Fail(offset, "The record states no length.");
        }
        return head;
    }

    // The head ends with an empty line; lines may end with LF alone.
    private static int HeadLength(ReadOnlySpan<byte> some)
    {
        var (strict, loose) = (some.IndexOf("\r\n\r\n"u8), some.IndexOf("\n\n"u8));
        return strict >= 0 && (loose < 0 || strict < loose) ? strict + 4
            : loose >= 0 ? loose + 2
            : -1;
    }

    private WarcRecord ReadBlock(RecordHead head, long offset)
    {
        var block = _blocks.Read(head.Length ?? long.MaxValue, _isArc);
        if (head.Length is not null && block.Fault is { } fault)
        {
            Fail(offset, fault);
        }
        return new WarcRecord
        {
            Type = head.Type,
            Fields = head.Fields,
            Block = block.Bytes,
            Offset = offset,
            IsCut = block.IsCut,
        };
    }
}
