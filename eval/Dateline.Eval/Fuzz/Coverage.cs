using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Dateline.Eval.Fuzz;

/// <summary>The branches that instrumented code took, counted as AFL counts them: which were never taken so often before.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 65536;

    private readonly byte* _now = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];

    /// <summary>Lets instrumented code write here; without instrumentation nothing is ever new.</summary>
    public Coverage() => Trace.SharedMem = _now;

    public int Branches { get; private set; }

    public void Clear()
    {
        new Span<byte>(_now, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether a branch was taken for the first time, or about twice as often as ever before.</summary>
    public bool IsNew()
    {
        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            if (_now[i] != 0 && (_seen[i] | Bucket(_now[i])) is var seen && seen != _seen[i])
            {
                Branches += _seen[i] == 0 ? 1 : 0;
                _seen[i] = (byte)seen;
                isNew = true;
            }
        }
        return isNew;
    }

    private static byte Bucket(byte count) =>
        count switch
        {
            1 => 1,
            2 => 2,
            3 => 4,
            < 8 => 8,
            < 16 => 16,
            < 32 => 32,
            < 128 => 64,
            _ => 128,
        };
}
