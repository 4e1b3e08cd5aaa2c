namespace Dateline.Reading.Lines;

/// <summary>Cuts a stream into lines of bytes, none longer than a limit.</summary>
internal sealed class ByteLines(Stream stream, int longest)
{
    private readonly byte[] _buffer = new byte[65536];
    private int _at;
    private int _end;

    /// <summary>The number of the last line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Reads the next line; <paramref name="line"/> is <c>null</c> where it is too long. False at the end.</summary>
    public bool Next(out byte[]? line)
    {
        line = null;
        if (_at == _end && !Fill())
        {
            return false;
        }
        Number++;
        using var open = new MemoryStream();
        while (_at < _end || Fill())
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var length = rest.IndexOf((byte)'\n');
            if (open.Length <= longest)
            {
                open.Write(length < 0 ? rest : rest[..length]);
            }
            _at += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
            {
                break;
            }
        }
        line = open.Length > longest ? null : open.ToArray();
        return true;
    }

    private bool Fill()
    {
        (_at, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
