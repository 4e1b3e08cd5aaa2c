using System.Buffers.Binary;
using System.IO.Compression;

namespace Dateline.Archive.Sqlite;

/// <summary>Bytes compressed by Brotli (RFC 7932), which knows the words of several languages and of HTML beforehand.</summary>
internal static class Packed
{
    private const int Quality = 6;
    private const int Window = 22;
    private const int MaxLength = 1 << 30;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, Quality, Window)
            ? packed[..length]
            : throw new InvalidOperationException("the room for compressed bytes is too small");
    }

    /// <summary>Bytes with their length before them.</summary>
    public static byte[] PackAll(ReadOnlySpan<byte> bytes)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        return [.. length, .. Pack(bytes)];
    }

    /// <summary>The bytes of <see cref="PackAll"/>.</summary>
    public static byte[] UnpackAll(ReadOnlySpan<byte> packed) =>
        packed.Length >= sizeof(int)
        && BinaryPrimitives.ReadInt32LittleEndian(packed) is >= 0 and < MaxLength and var length
            ? Unpack(packed[sizeof(int)..], length)
            : throw new InvalidDataException("compressed bytes are damaged");

    /// <summary>Throws <see cref="InvalidDataException"/> where the bytes are damaged or of another length.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, int length)
    {
        var bytes = new byte[length];
        return BrotliDecoder.TryDecompress(packed, bytes, out var written) && written == length
            ? bytes
            : throw new InvalidDataException("compressed bytes are damaged");
    }
}
