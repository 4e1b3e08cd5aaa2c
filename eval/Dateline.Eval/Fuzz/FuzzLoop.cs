using System.Diagnostics;
using System.Security.Cryptography;

namespace Dateline.Eval.Fuzz;

/// <summary>
/// Runs a reader on damaged inputs for some time. An exception, more than ten seconds, or memory out of all proportion is a
/// failure; its input is kept. Inputs that take new branches become seeds themselves.
/// </summary>
internal sealed class FuzzLoop(Action<byte[]> target, string name, DirectoryInfo failures, int seed)
{
    private const int MostSeeds = 20_000;
    private const long FreeMemory = 100_000_000;
    private const long MemoryPerByte = 5_000;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(10);

    private readonly Coverage _coverage = new();
    private readonly Mutator _mutator = new(seed);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Stopwatch _sinceStart = new();
    private byte[] _current = [];

    public int Failures { get; private set; }

    public long Runs { get; private set; }

    public int Branches => _coverage.Branches;

    public int Seeds { get; private set; }

    /// <summary>Whether the input at hand has run for too long; it is kept.</summary>
    public bool IsHanging()
    {
        if (_sinceStart.Elapsed < Hang)
        {
            return false;
        }
        Fail("hang", $"more than {Hang.TotalSeconds} s", _current);
        return true;
    }

    public void Run(IEnumerable<byte[]> seeds, TimeSpan time)
    {
        var corpus = new List<byte[]>();
        foreach (var bytes in seeds)
        {
            Try(bytes);
            corpus.Add(bytes);
        }
        corpus.Add([]);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; )
        {
            var bytes = _mutator.Next(corpus);
            if (Try(bytes) && corpus.Count < MostSeeds)
            {
                corpus.Add(bytes);
            }
            Seeds = corpus.Count;
        }
    }

    // True where something new was reached.
    private bool Try(byte[] bytes)
    {
        Runs++;
        _current = bytes;
        _coverage.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _sinceStart.Restart();
        try
        {
            target(bytes);
        }
#pragma warning disable CA1031 // every exception is what is looked for
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail("throws", $"{e.GetType().Name}: {e.Message}\n{e.StackTrace}", bytes);
        }
        _sinceStart.Reset();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > FreeMemory + MemoryPerByte * bytes.Length)
        {
            Fail("memory", $"{allocated:N0} bytes allocated for {bytes.Length:N0}", bytes);
        }
        return _coverage.IsNew();
    }

    private void Fail(string kind, string what, byte[] bytes)
    {
        var where = string.Join('\n', what.Split('\n').Skip(1).Take(2));
        if (!_known.Add(kind + where))
        {
            return;
        }
        Failures++;
        failures.Create();
        var file = $"{name}-{kind}-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}";
        File.WriteAllBytes(Path.Combine(failures.FullName, file), bytes);
        Console.WriteLine($"FAILED {file}: {what}");
    }
}
