using System.Collections.Frozen;
using System.Globalization;
using Dateline.Tables;

namespace Dateline.Reading.Html.Metadata;

/// <summary>The months by their names, full and short, in every language of <c>months.tsv</c>.</summary>
internal static class MonthNames
{
    private static readonly Lazy<FrozenDictionary<string, int>> Months = new(Load);

    /// <summary>The month of a name, 1 to 12, or <c>null</c>.</summary>
    public static int? Find(string name) =>
        Months.Value.TryGetValue(name.ToLowerInvariant(), out var month) ? month : null;

    private static FrozenDictionary<string, int> Load()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Table.Load("Reading/Html/Metadata/months.tsv").Rows)
        {
            for (var month = 1; month <= 12; month++)
            {
                foreach (var name in row.List(month.ToString(CultureInfo.InvariantCulture)))
                {
                    months.TryAdd(name, month);
                }
            }
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
