namespace Dateline.Eval.Fuzz;

/// <summary>Damages inputs as AFL does: bits, bytes, numbers, pieces deleted, doubled, taken from other inputs.</summary>
internal sealed class Mutator(int seed)
{
    private const int Longest = 100_000;

    private static readonly byte[] Telling =
    [
        0,
        1,
        9,
        10,
        13,
        32,
        34,
        38,
        39,
        45,
        47,
        58,
        60,
        62,
        91,
        93,
        127,
        128,
        255,
    ];

    private readonly Random _random = new(seed);

    /// <summary>A damaged copy of one of the inputs.</summary>
    public byte[] Next(IReadOnlyList<byte[]> corpus)
    {
        // The newest inputs found something new: they come more often.
        var at =
            _random.Next(2) == 0
                ? _random.Next(corpus.Count)
                : corpus.Count - 1 - _random.Next(Math.Min(corpus.Count, 50));
        var bytes = corpus[at].ToList();
        for (var edits = 1 << _random.Next(5); edits > 0; edits--)
        {
            Edit(bytes, corpus);
        }
        return bytes.Count > Longest ? [.. bytes.Take(Longest)] : [.. bytes];
    }

    private void Edit(List<byte> bytes, IReadOnlyList<byte[]> corpus)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(1 + _random.Next(1 << _random.Next(1, 9)), bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2 when at < bytes.Count:
                bytes[at] = Telling[_random.Next(Telling.Length)];
                break;
            case 3:
                bytes.Insert(at, Telling[_random.Next(Telling.Length)]);
                break;
            case 4:
                bytes.RemoveRange(at, length);
                break;
            case 5:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 6:
                Splice(bytes, at, corpus[_random.Next(corpus.Count)]);
                break;
            default:
                Repeat(bytes, at, length);
                break;
        }
    }

    private void Splice(List<byte> bytes, int at, byte[] other)
    {
        var from = _random.Next(other.Length + 1);
        var length = Math.Min(1 + _random.Next(200), other.Length - from);
        bytes.InsertRange(at, other.AsSpan(from, length).ToArray());
    }

    private void Repeat(List<byte> bytes, int at, int length)
    {
        var piece = bytes.GetRange(at, Math.Min(length, 40));
        for (var times = 1 << _random.Next(10); times > 0 && bytes.Count < Longest; times--)
        {
            bytes.InsertRange(at, piece);
        }
    }
}
