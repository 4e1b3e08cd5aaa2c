using System.Buffers.Binary;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Dateline.Reading.Warc.Pieces;

/// <summary>
/// An archive compressed by Zstandard (RFC 8878). Its frames follow one another as one piece; a dictionary stands in a
/// skippable frame at the beginning, as the IIPC's "Zstandard Compression for WARC Files 1.0" has it.
/// </summary>
internal sealed class ZstdPieces(Stream file) : IArchivePieces
{
    private const uint DictionaryFrame = 0x184D2A5D;
    private const uint Frame = 0xFD2FB528;
    private const int LargestDictionary = 32 << 20;
    private const int LargestWindowLog = 27;

    private readonly CountingStream _counted = new(file);
    private DecompressionStream? _decompressed;
    private long _length;
    private ArchiveFault? _fault;

    public bool IsPlain => false;

    public long PieceOffset => 0;

    public bool Next()
    {
        if (_decompressed is not null || _fault is not null)
        {
            return false;
        }
        try
        {
            _decompressed = Open();
        }
        catch (Exception e) when (e is ZstdException or EndOfStreamException or InvalidDataException)
        {
            Fail();
        }
        return _decompressed is not null;
    }

    public int Read(Span<byte> buffer)
    {
        try
        {
            var count = _fault is null ? _decompressed!.Read(buffer) : 0;
            _length += count;
            return Proportion.IsLikely(_length, _counted.Count) ? count : GiveUp();
        }
        catch (Exception e) when (e is ZstdException or EndOfStreamException or InvalidDataException)
        {
            Fail();
            return 0;
        }
    }

    public ArchiveFault? TakeFault()
    {
        var fault = _fault;
        _fault = fault is null ? null : new ArchiveFault(0, "");
        return fault is { Message.Length: > 0 } ? fault : null;
    }

    private int GiveUp()
    {
        _fault ??= new ArchiveFault(0, Proportion.Message);
        return 0;
    }

    private void Fail() => _fault ??= new ArchiveFault(0, "The Zstandard data is damaged or cut off.");

    private DecompressionStream Open()
    {
        var head = new byte[8];
        var length = _counted.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var hasDictionary = length == 8 && BinaryPrimitives.ReadUInt32LittleEndian(head) == DictionaryFrame;
        var dictionary = hasDictionary ? Dictionary(BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4))) : null;
        var rest = hasDictionary ? _counted : (Stream)new PrefixedStream(head[..length], _counted);
        var decompressed = new DecompressionStream(rest, leaveOpen: true);
        decompressed.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, LargestWindowLog);
        if (dictionary is not null)
        {
            decompressed.LoadDictionary(dictionary);
        }
        return decompressed;
    }

    private byte[] Dictionary(uint length)
    {
        if (length > LargestDictionary)
        {
            throw new InvalidDataException("The dictionary is too large.");
        }
        var bytes = new byte[length];
        _counted.ReadExactly(bytes);
        if (length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Frame)
        {
            return bytes;
        }
        using var decompressed = new DecompressionStream(new MemoryStream(bytes));
        var plain = new byte[LargestDictionary];
        return plain[..decompressed.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false)];
    }
}
