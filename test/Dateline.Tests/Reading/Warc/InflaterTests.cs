using System.IO.Compression;
using CsCheck;
using Dateline.Reading.Warc.Pieces;

namespace Dateline.Tests.Reading.Warc;

public sealed class InflaterTests
{
    // Runs, repetitions and noise, so that every kind of block and every length occurs.
    private static readonly Gen<byte[]> Data = Gen.OneOf(
            Gen.Byte.Array[0, 300],
            Gen.Select(Gen.Byte, Gen.Int[1, 70_000]).Select((b, n) => Enumerable.Repeat(b, n).ToArray()),
            Gen.Byte[97, 101].Array[0, 3000],
            Gen.Select(Gen.Byte.Array[1, 40], Gen.Int[1, 2000])
                .Select((a, n) => Enumerable.Repeat(a, n).SelectMany(x => x).ToArray())
        )
        .Array[0, 6]
        .Select(parts => parts.SelectMany(p => p).Append((byte)1).ToArray());

    [Fact]
    public void What_was_compressed_comes_back_and_members_are_told_apart() =>
        Gen.Select(
                Data.Array[1, 4],
                OneOf.These(CompressionLevel.Fastest, CompressionLevel.SmallestSize, CompressionLevel.NoCompression)
            )
            .Sample(
                (members, level) =>
                {
                    var offsets = new List<long>();
                    using var file = new MemoryStream();
                    foreach (var member in members)
                    {
                        offsets.Add(file.Length);
                        file.Write(Archives.Gzip(member, level));
                    }
                    file.Position = 0;
                    var pieces = new GzipPieces(new Dribble(file));
                    foreach (var (member, offset) in members.Zip(offsets))
                    {
                        Assert.True(pieces.Next());
                        Assert.Equal(offset, pieces.PieceOffset);
                        Assert.Equal(member, All(pieces));
                    }
                    Assert.False(pieces.Next());
                    Assert.Null(pieces.TakeFault());
                },
                iter: 60
            );

    [Fact]
    public void Damaged_data_end_with_a_fault_and_nothing_else() =>
        Gen.Select(Data.Where(d => d.Length > 20), Gen.Double.Unit, Gen.Byte[1, 255])
            .Sample(
                (data, where, change) =>
                {
                    var file = Archives.Gzip(data);
                    file[10 + (int)((file.Length - 10) * where)] ^= change;
                    var pieces = new GzipPieces(new MemoryStream(file));
                    Assert.True(pieces.Next());
                    // A change inside a run can leave every byte as it was; one before zeros can make an empty member.
                    var read = All(pieces);
                    var fault = pieces.TakeFault();
                    pieces.Next();
                    Assert.True(data.SequenceEqual(read) || (fault ?? pieces.TakeFault()) is not null);
                },
                iter: 150
            );

    private static byte[] All(GzipPieces pieces)
    {
        using var all = new MemoryStream();
        var buffer = new byte[777];
        while (pieces.Read(buffer) is > 0 and var count)
        {
            all.Write(buffer, 0, count);
        }
        return all.ToArray();
    }

    /// <summary>Gives few bytes at a time, as a network does.</summary>
    private sealed class Dribble(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) =>
            inner.Read(buffer, offset, Math.Min(count, 61));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
