namespace Dateline.Reading.Warc.Pieces;

/// <summary>Counts what is read through it.</summary>
internal sealed class CountingStream(Stream inner) : ForwardStream
{
    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Count += read;
        return read;
    }
}
