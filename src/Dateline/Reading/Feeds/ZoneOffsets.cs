using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Tables;

namespace Dateline.Reading.Feeds;

/// <summary>Offsets from Universal Time as mail and feeds write them; a zone that nobody knows counts as none.</summary>
internal static partial class ZoneOffsets
{
    private static readonly Lazy<FrozenDictionary<string, TimeSpan>> Zones = new(Load);

    public static TimeSpan Of(string zone)
    {
        var name = zone.Trim().Trim('(', ')');
        return Zones.Value.TryGetValue(name.ToUpperInvariant(), out var known) ? known : OfNumber(name);
    }

    private static TimeSpan OfNumber(string zone)
    {
        var match = Numeric().Match(zone);
        if (!match.Success)
        {
            return TimeSpan.Zero;
        }
        var hours = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups["m"] is { Length: > 0 } m ? int.Parse(m.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return hours > 14 || minutes > 59 ? TimeSpan.Zero
            : match.Groups["sign"].Value == "-" ? -offset
            : offset;
    }

    private static FrozenDictionary<string, TimeSpan> Load() =>
        Table
            .Load("Reading/Feeds/zones.tsv")
            .Rows.ToFrozenDictionary(r => r["zone"], r => OfNumber(r["offset"]), StringComparer.Ordinal);

    [GeneratedRegex(@"^(UTC|GMT)?(?<sign>[+-])(?<h>[0-9]{1,2}):?(?<m>[0-9]{2})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Numeric();
}
