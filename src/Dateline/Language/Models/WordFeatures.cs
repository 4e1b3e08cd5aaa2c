namespace Dateline.Language.Models;

/// <summary>
/// What the encoder sees of a form: rows of one hashed embedding table (the form, its edges, its shape and its character
/// n-grams). The trainer and the reader share it, so a change here asks for new weights.
/// </summary>
internal static class WordFeatures
{
    /// <summary>The row of the artificial word that roots hang on.</summary>
    public const int Root = 0;

    /// <summary>The row that says that a form has no word vector.</summary>
    public const int NoVector = 1;

    /// <summary>How many of the first rows are whole-form rows, which the trainer hides now and then.</summary>
    public const int FormProbes = 2;

    /// <summary>The most rows one form can have.</summary>
    public const int Capacity = 96;

    /// <summary>The rows of the table.</summary>
    public const int Rows = GramBase + GramRows;

    private const int FormBase = 8;
    private const int FormRows = 16384;
    private const int PrefixBase = FormBase + FormRows;
    private const int PrefixRows = 3072;
    private const int SuffixBase = PrefixBase + PrefixRows;
    private const int SuffixRows = 6144;
    private const int ShapeBase = SuffixBase + SuffixRows;
    private const int ShapeRows = 1024;
    private const int GramBase = ShapeBase + ShapeRows;
    private const int GramRows = 16384;
    private const int LongestPart = 32;

    /// <summary>Writes the rows of a form; the first <paramref name="plain"/> count fully, the others are averaged.</summary>
    /// <returns>How many rows were written.</returns>
    public static int Collect(ReadOnlySpan<char> form, Span<int> rows, out int plain)
    {
        Span<char> buffer = stackalloc char[LongestPart + 2];
        var normal = Normalize(form, buffer);
        var count = 0;
        rows[count++] = FormBase + Row(Hash(form, 1, normalize: true), FormRows);
        rows[count++] = FormBase + Row(Hash(form, 2, normalize: true), FormRows);
        var inner = normal[1..^1];
        for (var length = 1; length <= Math.Min(3, inner.Length); length++)
        {
            rows[count++] = PrefixBase + Row(Hash(inner[..length], 3), PrefixRows);
        }
        for (var length = 1; length <= Math.Min(4, inner.Length); length++)
        {
            rows[count++] = SuffixBase + Row(Hash(inner[^length..], 4), SuffixRows);
        }
        rows[count++] = ShapeBase + Row(Shape(form), ShapeRows);
        plain = count;
        return AddGrams(normal, rows, count);
    }

    /// <summary>The key of a form in a table of word vectors.</summary>
    public static uint VectorKey(ReadOnlySpan<char> form, bool spanish)
    {
        var hash = spanish ? 0x9747b28cu : 0x2545f491u;
        foreach (var letter in form)
        {
            hash = (hash ^ char.ToLowerInvariant(Plain(letter))) * 16777619u;
        }
        return Mix(hash);
    }

    /// <summary>A hash that tells upper from lower case, for remembering what was made of a form.</summary>
    public static uint CacheKey(ReadOnlySpan<char> form) => Hash(form, 6);

    private static int AddGrams(ReadOnlySpan<char> normal, Span<int> rows, int count)
    {
        for (var length = 3; length <= 5; length++)
        {
            for (var start = 0; start + length <= normal.Length && count < rows.Length; start++)
            {
                rows[count++] = GramBase + Row(Hash(normal.Slice(start, length), 5), GramRows);
            }
        }
        return count;
    }

    private static ReadOnlySpan<char> Normalize(ReadOnlySpan<char> form, Span<char> buffer)
    {
        var length = Math.Min(form.Length, LongestPart);
        buffer[0] = '<';
        for (var i = 0; i < length; i++)
        {
            // A very long form (an address) keeps its two ends.
            var from = i < LongestPart / 2 || form.Length <= LongestPart ? i : form.Length - LongestPart + i;
            buffer[i + 1] = Normal(form[from]);
        }
        buffer[length + 1] = '>';
        return buffer[..(length + 2)];
    }

    private static char Normal(char letter) => char.IsDigit(letter) ? '0' : char.ToLowerInvariant(Plain(letter));

    private static char Plain(char letter) =>
        letter switch
        {
            '’' or '‘' or '´' => '\'',
            '“' or '”' or '«' or '»' or '„' => '"',
            '–' or '—' or '‑' => '-',
            _ => letter,
        };

    private static uint Shape(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        var last = '\0';
        var run = 0;
        foreach (var letter in form)
        {
            var kind = Kind(letter);
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
            {
                hash = (hash ^ kind) * 16777619u;
            }
        }
        return Mix(hash);
    }

    private static char Kind(char letter) =>
        char.IsDigit(letter) ? 'd'
        : char.IsUpper(letter) ? 'X'
        : char.IsLetter(letter) ? 'x'
        : Plain(letter);

    private static uint Hash(ReadOnlySpan<char> text, uint seed, bool normalize = false)
    {
        var hash = 2166136261u ^ (seed * 0x9e3779b9u);
        foreach (var letter in text)
        {
            hash = (hash ^ (normalize ? Normal(letter) : letter)) * 16777619u;
        }
        return Mix(hash);
    }

    private static int Row(uint hash, int rows) => (int)(((ulong)hash * (uint)rows) >> 32);

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6bu;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }
}
