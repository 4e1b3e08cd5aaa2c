namespace Dateline.Reading.Warc.Pieces;

/// <summary>Where a piece begins.</summary>
/// <param name="Position">Its first byte, counted in decompressed bytes of the whole archive.</param>
/// <param name="FileOffset">Its first byte, counted in bytes of the file.</param>
/// <param name="IsAfterDamage">Whether what came before it ended early.</param>
internal readonly record struct Boundary(long Position, long FileOffset, bool IsAfterDamage);

/// <summary>The pieces of an archive as one run of bytes that remembers where pieces begin.</summary>
internal sealed class PieceReader(IArchivePieces pieces, int mostFaults)
{
    private readonly Queue<Boundary> _boundaries = new();
    private readonly Queue<ArchiveFault> _faults = new();
    private byte[] _buffer = new byte[1 << 17];
    private int _at;
    private int _end;
    private long _start;
    private bool _isDamaged;
    private bool _isOpen;
    private bool _ended;
    private Boundary _piece;

    /// <summary>How many decompressed bytes lie before the next one.</summary>
    public long Position => _start + _at;

    /// <summary>Where in the file the next byte is; in a compressed file, where its piece begins.</summary>
    public long FileOffset
    {
        get
        {
            Pass();
            return pieces.IsPlain ? Position : _piece.FileOffset;
        }
    }

    /// <summary>Up to <paramref name="count"/> of the next bytes; fewer only at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _at < count && Fill()) { }
        return _buffer.AsSpan(_at, Math.Min(count, _end - _at));
    }

    /// <summary>All bytes at hand: at least one, but at the end.</summary>
    public ReadOnlySpan<byte> PeekSome()
    {
        Peek(1);
        return _buffer.AsSpan(_at, _end - _at);
    }

    /// <summary>Passes over bytes that were peeked at.</summary>
    public void Advance(int count) => _at += count;

    /// <summary>Whether a piece begins at the next byte.</summary>
    public bool IsAtBoundary
    {
        get
        {
            Pass();
            return _piece.Position == Position;
        }
    }

    /// <summary>Whether the next byte is the first behind a damaged place.</summary>
    public bool IsAfterDamage => IsAtBoundary && _piece.IsAfterDamage;

    /// <summary>How many of the next <paramref name="count"/> bytes lie before the next beginning of a piece.</summary>
    public int WithinPiece(int count)
    {
        Pass();
        return _boundaries.TryPeek(out var next) ? (int)Math.Min(count, next.Position - Position) : count;
    }

    /// <summary>Puts bytes before the next one.</summary>
    public void PutBack(ReadOnlySpan<byte> bytes)
    {
        var all = new byte[Math.Max(_buffer.Length, bytes.Length + _end - _at)];
        bytes.CopyTo(all);
        _buffer.AsSpan(_at, _end - _at).CopyTo(all.AsSpan(bytes.Length));
        (_start, _end, _at, _buffer) = (Position - bytes.Length, bytes.Length + _end - _at, 0, all);
    }

    /// <summary>The next damage that was met, or <c>null</c>.</summary>
    public ArchiveFault? TakeFault() => _faults.TryDequeue(out var fault) ? fault : null;

    private void Pass()
    {
        while (_boundaries.TryPeek(out var next) && next.Position <= Position)
        {
            _piece = _boundaries.Dequeue();
        }
    }

    private bool Fill()
    {
        Compact();
        while (!_ended)
        {
            var count = _isOpen ? pieces.Read(_buffer.AsSpan(_end)) : 0;
            if (count > 0)
            {
                _end += count;
                return true;
            }
            NoteFault();
            _isOpen = _faults.Count < mostFaults && pieces.Next();
            _ended = !_isOpen;
            NoteFault();
            NoteBoundary();
        }
        return false;
    }

    private void NoteFault()
    {
        if (pieces.TakeFault() is { } fault)
        {
            _faults.Enqueue(fault);
            _isDamaged = true;
        }
    }

    private void NoteBoundary()
    {
        if (_isOpen)
        {
            _boundaries.Enqueue(new Boundary(_start + _end, pieces.PieceOffset, _isDamaged));
            _isDamaged = false;
        }
    }

    private void Compact()
    {
        // Only where there is no room: many small pieces would else move the same bytes again and again.
        if (_end == _buffer.Length && _at > 0)
        {
            Buffer.BlockCopy(_buffer, _at, _buffer, 0, _end - _at);
            (_start, _end, _at) = (_start + _at, _end - _at, 0);
        }
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
