namespace Dateline.Reading;

/// <summary>Bytes that were already read, followed by the rest of the stream they came from; forward only.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ForwardStream
{
    private int _at;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at >= prefix.Length)
        {
            return rest.Read(buffer, offset, count);
        }
        var length = Math.Min(count, prefix.Length - _at);
        prefix.AsSpan(_at, length).CopyTo(buffer.AsSpan(offset));
        _at += length;
        return length;
    }
}
