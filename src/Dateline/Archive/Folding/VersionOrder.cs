using System.Globalization;

namespace Dateline.Archive.Folding;

/// <summary>
/// Orders versions of the program: numbers by their value, a version with a suffix ("0.2.0-dev") before the one
/// without; what is no version at all comes first, in ordinal order.
/// </summary>
internal sealed class VersionOrder : IComparer<string>
{
    public static VersionOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (one, other) = (Parts(x ?? ""), Parts(y ?? ""));
        for (var i = 0; i < Math.Max(one.Numbers.Length, other.Numbers.Length); i++)
        {
            var step = Number(one.Numbers, i).CompareTo(Number(other.Numbers, i));
            if (step != 0)
            {
                return step;
            }
        }
        return (one.Suffix, other.Suffix) switch
        {
            (null, null) => string.CompareOrdinal(x, y),
            (null, _) => 1,
            (_, null) => -1,
            _ => string.CompareOrdinal(one.Suffix, other.Suffix),
        };
    }

    private static (string[] Numbers, string? Suffix) Parts(string version)
    {
        var parts = version.Split('+')[0].Split('-', 2);
        return (parts[0].Split('.'), parts.Length > 1 ? parts[1] : null);
    }

    private static long Number(string[] numbers, int i) =>
        i < numbers.Length && long.TryParse(numbers[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
}
