using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Reading.Html.Metadata;

/// <summary>The words before a date of publication on a page: "Published", "Veröffentlicht am", "Fecha".</summary>
internal static class DateLabels
{
    private static readonly Lazy<FrozenSet<string>> Labels = new(() =>
        Table
            .Load("Reading/Html/Metadata/date-labels.tsv")
            .Rows.Select(r => r["label"])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>Whether a line begins with such a word.</summary>
    public static bool Begin(string line)
    {
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }
        return end > 0 && Labels.Value.Contains(line[..end]);
    }

    /// <summary>Whether such a word stands in a line.</summary>
    public static bool Contains(string line) => line.Split(' ').Any(w => Labels.Value.Contains(w.Trim('.', ',', ':')));
}
