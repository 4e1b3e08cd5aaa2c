using System.Buffers.Binary;
using System.IO.Hashing;

namespace Dateline.Reading.Warc.Pieces;

/// <summary>The members of a gzip file (RFC 1952): in a web archive commonly one for each record.</summary>
internal sealed class GzipPieces : IArchivePieces
{
    private const int HeaderLength = 10;
    private const int MostSteppingBack = 100;

    private readonly ByteInput _input;
    private readonly Inflater _inflater;
    private readonly Crc32 _crc = new();
    private long _length;
    private bool _isOpen;
    private int _stepsBack;
    private ArchiveFault? _fault;

    public GzipPieces(Stream stream)
    {
        _input = new ByteInput(stream);
        _inflater = new Inflater(_input);
    }

    public bool IsPlain => false;

    public long PieceOffset { get; private set; }

    public bool Next()
    {
        while (FindMember())
        {
            PieceOffset = _input.Offset;
            if (SkipHeader())
            {
                _inflater.Reset();
                _crc.Reset();
                (_length, _isOpen) = (0, true);
                return true;
            }
            Fail("The header of a compressed member is cut off.");
        }
        return false;
    }

    public int Read(Span<byte> buffer)
    {
        if (!_isOpen)
        {
            return 0;
        }
        try
        {
            var count = _inflater.Read(buffer);
            _crc.Append(buffer[..count]);
            _length += count;
            if (count == 0)
            {
                Close();
            }
            return Proportion.IsLikely(_length, _input.Offset - PieceOffset) ? count : GiveUp();
        }
        catch (InvalidDataException e)
        {
            _isOpen = false;
            Fail($"A compressed member is damaged: {e.Message}");
            StepBack();
            return 0;
        }
    }

    public ArchiveFault? TakeFault()
    {
        (var fault, _fault) = (_fault, null);
        return fault;
    }

    private int GiveUp()
    {
        _isOpen = false;
        Fail(Proportion.Message);
        return 0;
    }

    private void Fail(string message) => _fault ??= new ArchiveFault(PieceOffset, message);

    // Decoding damaged data runs on into the members behind it. The number of times is bounded, so that a file made of
    // false beginnings costs no more than its length.
    private void StepBack()
    {
        if (_stepsBack++ < MostSteppingBack)
        {
            _input.StepBack(_input.Offset - PieceOffset - HeaderLength);
        }
    }

    private void Close()
    {
        _isOpen = false;
        var trailer = _input.Peek(8);
        var isWhole =
            trailer.Length == 8
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer) == _crc.GetCurrentHashAsUInt32()
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == (uint)_length;
        if (!isWhole)
        {
            Fail(trailer.Length < 8 ? "The last member is cut off." : "A member's checksum does not fit its bytes.");
        }
        _input.Advance(isWhole ? 8 : 0);
    }

    private bool FindMember()
    {
        var (start, isPadding) = (_input.Offset, true);
        while (_input.Peek(HeaderLength) is { IsEmpty: false } head)
        {
            if (IsMagic(head))
            {
                Skipped(start, isPadding);
                return true;
            }
            isPadding &= head[0] == 0;
            _input.Advance(1);
        }
        Skipped(start, isPadding);
        return false;
    }

    private void Skipped(long start, bool isPadding)
    {
        if (_input.Offset > start && !isPadding && _fault is null)
        {
            _fault = new ArchiveFault(start, $"{_input.Offset - start:N0} bytes between members are no gzip data.");
        }
    }

    private static bool IsMagic(ReadOnlySpan<byte> head) =>
        head.Length == HeaderLength && head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) && head[3] < 0x20;

    private bool SkipHeader()
    {
        var flags = _input.Peek(HeaderLength)[3];
        _input.Advance(HeaderLength);
        return ((flags & 4) == 0 || SkipExtra())
            && ((flags & 8) == 0 || SkipText())
            && ((flags & 16) == 0 || SkipText())
            && ((flags & 2) == 0 || Skip(2));
    }

    private bool SkipExtra()
    {
        var length = _input.Peek(2);
        return length.Length == 2 && Skip(2 + BinaryPrimitives.ReadUInt16LittleEndian(length));
    }

    private bool SkipText()
    {
        var value = (byte)1;
        while (value != 0 && _input.TryRead(out value)) { }
        return value == 0;
    }

    private bool Skip(int count)
    {
        var isThere = _input.Peek(count).Length == count;
        _input.Advance(isThere ? count : 0);
        return isThere;
    }
}
