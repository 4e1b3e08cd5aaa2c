namespace Dateline.Reading.Warc.Pieces;

/// <summary>An archive that is not compressed: one piece.</summary>
internal sealed class PlainPieces(Stream stream) : IArchivePieces
{
    private bool _begun;

    public bool IsPlain => true;

    public long PieceOffset => 0;

    public bool Next()
    {
        (var isFirst, _begun) = (!_begun, true);
        return isFirst;
    }

    public int Read(Span<byte> buffer) => stream.Read(buffer);

    public ArchiveFault? TakeFault() => null;
}
