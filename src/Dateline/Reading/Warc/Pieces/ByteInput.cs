using System.Buffers.Binary;

namespace Dateline.Reading.Warc.Pieces;

/// <summary>Buffered bytes of a file with their offsets; keeps the last stretch, so that a reader can step back.</summary>
internal sealed class ByteInput(Stream stream)
{
    /// <summary>How far one can step back.</summary>
    public const int History = 1 << 16;

    private readonly byte[] _buffer = new byte[History * 4];
    private int _at;
    private int _end;
    private long _start;
    private bool _ended;

    /// <summary>How many bytes of the file lie before the next one.</summary>
    public long Offset => _start + _at;

    /// <summary>Up to <paramref name="count"/> of the next bytes; fewer only at the end of the file.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _at < count && Fill()) { }
        return _buffer.AsSpan(_at, Math.Min(count, _end - _at));
    }

    /// <summary>Passes over bytes that were peeked at.</summary>
    public void Advance(int count) => _at += count;

    /// <summary>Goes back by as much as is asked for and still at hand.</summary>
    public void StepBack(long count) => _at -= (int)Math.Min(count, _at);

    public bool TryRead(out byte value)
    {
        if (_at == _end && !Fill())
        {
            value = 0;
            return false;
        }
        value = _buffer[_at++];
        return true;
    }

    /// <summary>The next eight bytes as a little-endian number, where so many are at hand.</summary>
    public bool TryPeekWord(out ulong word)
    {
        var isThere = _end - _at >= sizeof(ulong);
        word = isThere ? BinaryPrimitives.ReadUInt64LittleEndian(_buffer.AsSpan(_at)) : 0;
        return isThere;
    }

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }
        if (_at > History * 2)
        {
            var dropped = _at - History;
            Buffer.BlockCopy(_buffer, dropped, _buffer, 0, _end - dropped);
            (_start, _at, _end) = (_start + dropped, History, _end - dropped);
        }
        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _ended = count == 0;
        return !_ended;
    }
}
