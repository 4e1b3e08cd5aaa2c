namespace Dateline.Reading.Warc.Pieces;

/// <summary>
/// Decompresses DEFLATE (RFC 1951) and stops at the very byte after it: the framework's streams read on beyond the end,
/// and so lose where the next member of an archive begins. Throws <see cref="InvalidDataException"/> on damage.
/// </summary>
internal sealed class Inflater(ByteInput input)
{
    private const int Window = 1 << 15;
    private const int LongestMatch = 258;
    private const int EndOfBlock = 256;

    private readonly byte[] _output = new byte[Window * 3 + LongestMatch];
    private ulong _bits;
    private int _count;
    private int _written;
    private int _given;
    private int _stored;
    private bool _isLast;
    private State _state = State.Header;
    private HuffmanTable _literals = DeflateCodes.Literals;
    private HuffmanTable _distances = DeflateCodes.Distances;

    private enum State
    {
        Header,
        Stored,
        Coded,
        Done,
    }

    /// <summary>Begins anew at the next byte of the input.</summary>
    public void Reset() => (_bits, _count, _written, _given, _isLast, _state) = (0, 0, 0, 0, false, State.Header);

    /// <summary>The next decompressed bytes; 0 at the end, when the input stands behind the last byte used.</summary>
    public int Read(Span<byte> buffer)
    {
        while (_given == _written)
        {
            if (_state == State.Done)
            {
                return 0;
            }
            MakeRoom();
            Produce();
        }
        var count = Math.Min(buffer.Length, _written - _given);
        _output.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    private void MakeRoom()
    {
        if (_written <= Window * 2)
        {
            return;
        }
        Buffer.BlockCopy(_output, _written - Window, _output, 0, Window);
        (_written, _given) = (Window, Window);
    }

    private void Produce()
    {
        switch (_state)
        {
            case State.Header:
                ReadBlockHeader();
                break;
            case State.Stored:
                CopyStored();
                break;
            default:
                Decode();
                break;
        }
    }

    private void ReadBlockHeader()
    {
        if (_isLast)
        {
            GiveBack();
            _state = State.Done;
            return;
        }
        _isLast = Take(1) == 1;
        switch (Take(2))
        {
            case 0:
                BeginStored();
                break;
            case 1:
                (_literals, _distances, _state) = (DeflateCodes.Literals, DeflateCodes.Distances, State.Coded);
                break;
            case 2:
                (_literals, _distances) = DeflateCodes.Read(Take);
                _state = State.Coded;
                break;
            default:
                throw new InvalidDataException("A block of no known type.");
        }
    }

    private void BeginStored()
    {
        Drop(_count & 7);
        var (length, check) = (Take(16), Take(16));
        if (length != (~check & 0xFFFF))
        {
            throw new InvalidDataException("A stored block states no length.");
        }
        GiveBack();
        (_stored, _state) = (length, State.Stored);
    }

    private void CopyStored()
    {
        var bytes = input.Peek(Math.Min(_stored, Window));
        if (bytes.IsEmpty && _stored > 0)
        {
            throw CutOff();
        }
        bytes.CopyTo(_output.AsSpan(_written));
        input.Advance(bytes.Length);
        _written += bytes.Length;
        _stored -= bytes.Length;
        _state = _stored == 0 ? State.Header : State.Stored;
    }

    private void Decode()
    {
        var end = _output.Length - LongestMatch;
        while (_written < end)
        {
            var symbol = Next(_literals);
            if (symbol < EndOfBlock)
            {
                _output[_written++] = (byte)symbol;
                continue;
            }
            if (symbol == EndOfBlock)
            {
                _state = State.Header;
                return;
            }
            var (length, lengthExtra) = DeflateCodes.Length(symbol);
            length += Take(lengthExtra);
            var (distance, distanceExtra) = DeflateCodes.Distance(Next(_distances));
            Copy(length, distance + Take(distanceExtra));
        }
    }

    // Source and target may overlap: a run repeats itself.
    private void Copy(int length, int distance)
    {
        if (distance > _written)
        {
            throw new InvalidDataException("A repetition of what was never written.");
        }
        if (distance >= length)
        {
            _output.AsSpan(_written - distance, length).CopyTo(_output.AsSpan(_written));
            _written += length;
            return;
        }
        for (var i = 0; i < length; i++, _written++)
        {
            _output[_written] = _output[_written - distance];
        }
    }

    private int Next(HuffmanTable table)
    {
        Refill();
        var entry = table.Find(_bits);
        var length = entry & 15;
        if (length == 0)
        {
            throw new InvalidDataException("A code that stands for nothing.");
        }
        Drop(length);
        return entry >> 4;
    }

    private int Take(int count)
    {
        Refill();
        var value = (int)(_bits & (1UL << count) - 1);
        Drop(count);
        return value;
    }

    private void Drop(int count)
    {
        if (count > _count)
        {
            throw CutOff();
        }
        _bits >>= count;
        _count -= count;
    }

    private void Refill()
    {
        if (_count >= 48)
        {
            return;
        }
        if (input.TryPeekWord(out var word))
        {
            _bits |= word << _count;
            input.Advance((63 - _count) >> 3);
            _count |= 56;
            return;
        }
        while (_count <= 56 && input.TryRead(out var value))
        {
            _bits |= (ulong)value << _count;
            _count += 8;
        }
    }

    // Whole bytes that were taken in and not used belong to what follows.
    private void GiveBack()
    {
        input.StepBack(_count >> 3);
        (_bits, _count) = (0, 0);
    }

    private static InvalidDataException CutOff() => new("The compressed data is cut off.");
}
