using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Dateline.Reading.Charsets;

/// <summary>
/// Repairs text that was encoded twice: UTF-8 read as windows-1252 or windows-1251 and written as UTF-8 again, so that
/// "é" stands as "Ã©", and "П" as "РџС". Only runs whose bytes are UTF-8 are repaired, and only where there are several
/// or nothing else is beyond ASCII.
/// </summary>
internal static class Mojibake
{
    private const int FewestRuns = 3;

    private static readonly (string Name, SearchValues<char> Leads)[] Charsets =
    [
        ("windows-1252", SearchValues.Create("ÃÂâÐÑÅÄÎÏØÙ")),
        ("windows-1251", SearchValues.Create("РСвГ")),
    ];

    /// <summary>The text with its runs repaired, and how many there were.</summary>
    public static (string Text, int Repaired) Repair(string text)
    {
        foreach (var (name, leads) in Charsets)
        {
            if (IsMarked(text, leads) && Repair(text, CharsetNames.Find(name)!) is { Repaired: > 0 } repaired)
            {
                return repaired;
            }
        }
        return (text, 0);
    }

    // The first bytes of the commonest two-byte and three-byte characters, as the charset shows them, before another.
    private static bool IsMarked(ReadOnlySpan<char> text, SearchValues<char> leads)
    {
        for (var at = text.IndexOfAny(leads); at >= 0 && at + 1 < text.Length; )
        {
            if (text[at + 1] >= 128 && !char.IsLetter(text[at + 1]))
            {
                return true;
            }
            text = text[(at + 1)..];
            at = text.IndexOfAny(leads);
        }
        return false;
    }

    private static (string Text, int Repaired) Repair(string text, Encoding charset)
    {
        var repaired = new StringBuilder(text.Length);
        var (runs, others, at) = (0, 0, 0);
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && text[end] >= 128)
            {
                end++;
            }
            if (end == at)
            {
                repaired.Append(text[at++]);
            }
            else
            {
                var run = text[at..end];
                var mended = Mend(run, charset);
                runs += mended is null ? 0 : 1;
                others += mended is null ? 1 : 0;
                repaired.Append(mended ?? run);
                at = end;
            }
        }
        var isSure = runs >= FewestRuns ? runs * 2 > others : runs > 0 && others == 0;
        return isSure ? (repaired.ToString(), runs) : (text, 0);
    }

    // What the bytes of a run say as UTF-8, or null where they are none.
    private static string? Mend(string run, Encoding charset)
    {
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
        {
            var single = run[i] is >= '\u0080' and <= '\u009F' or '\u00A0'
                ? [(byte)run[i]]
                : charset.GetBytes(run, i, 1);
            if (single.Length != 1 || single[0] < 0x80)
            {
                return null;
            }
            bytes[i] = single[0];
        }
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }
}
