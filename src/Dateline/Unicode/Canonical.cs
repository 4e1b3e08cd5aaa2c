using System.Collections.Frozen;
using System.Globalization;
using Dateline.Tables;

namespace Dateline.Unicode;

/// <summary>The canonical properties of characters that normalization needs.</summary>
internal static class Canonical
{
    // Hangul syllables are composed by arithmetic (Unicode Standard, 3.12).
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TailCount;

    private static readonly Lazy<Data> Loaded = new(Load);

    /// <summary>The canonical combining class; 0 for what does not combine.</summary>
    public static int Class(int point) => point < 0x300 ? 0 : Loaded.Value.Classes.GetValueOrDefault(point);

    /// <summary>Appends the full canonical decomposition of a character.</summary>
    public static void Decompose(int point, List<int> into)
    {
        if (point is >= SyllableBase and < SyllableBase + SyllableCount)
        {
            DecomposeSyllable(point - SyllableBase, into);
        }
        else if (point >= 0xC0 && Loaded.Value.Decompositions.TryGetValue(point, out var parts))
        {
            foreach (var part in parts)
            {
                Decompose(part, into);
            }
        }
        else
        {
            into.Add(point);
        }
    }

    /// <summary>The character that two compose to, or <c>null</c>.</summary>
    public static int? Pair(int first, int second) =>
        PairSyllable(first, second)
        ?? (Loaded.Value.Compositions.TryGetValue(((long)first << 32) | (uint)second, out var pair) ? pair : null);

    private static void DecomposeSyllable(int index, List<int> into)
    {
        into.Add(LeadBase + index / (VowelCount * TailCount));
        into.Add(VowelBase + index % (VowelCount * TailCount) / TailCount);
        if (index % TailCount is > 0 and var tail)
        {
            into.Add(TailBase + tail);
        }
    }

    private static int? PairSyllable(int first, int second)
    {
        var (lead, vowel, tail) = (first - LeadBase, second - VowelBase, second - TailBase);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            return SyllableBase + (lead * VowelCount + vowel) * TailCount;
        }
        var syllable = first - SyllableBase;
        var isOpen = syllable is >= 0 and < SyllableCount && syllable % TailCount == 0;
        return isOpen && tail is > 0 and < TailCount ? first + tail : null;
    }

    private static Data Load()
    {
        var decompositions = new Dictionary<int, int[]>();
        var compositions = new Dictionary<long, int>();
        foreach (var row in Table.Load("Unicode/decompositions.tsv").Rows)
        {
            int[] parts = [.. row["decomposition"].Split(' ').Select(Hex)];
            decompositions[Hex(row["code"])] = parts;
            if (row["composes"] == "yes")
            {
                compositions[((long)parts[0] << 32) | (uint)parts[1]] = Hex(row["code"]);
            }
        }
        return new Data(
            decompositions.ToFrozenDictionary(),
            compositions.ToFrozenDictionary(),
            LoadClasses().ToFrozenDictionary(c => c.Point, c => c.Rank)
        );
    }

    private static IEnumerable<(int Point, int Rank)> LoadClasses() =>
        from row in Table.Load("Unicode/combining-classes.tsv").Rows
        from point in Enumerable.Range(Hex(row["first"]), Hex(row["last"]) - Hex(row["first"]) + 1)
        select (point, int.Parse(row["class"], CultureInfo.InvariantCulture));

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private sealed record Data(
        FrozenDictionary<int, int[]> Decompositions,
        FrozenDictionary<long, int> Compositions,
        FrozenDictionary<int, int> Classes
    );
}
