using System.Globalization;

namespace Dateline.Reading.Warc;

/// <summary>Counts what an archive held: reports, and what was passed over, by reason.</summary>
internal sealed class ArchiveTally
{
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    public int Reports { get; private set; }

    public int Records { get; private set; }

    public void Report() => Reports++;

    public void Record() => Records++;

    public void Skip(string reason) => _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;

    /// <summary>"12 records: 3 reports; passed over 4 request, 5 image/jpeg".</summary>
    public string Describe()
    {
        var skipped = _skipped
            .OrderByDescending(s => s.Value)
            .ThenBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Value:N0} {s.Key}"));
        var counts = string.Create(CultureInfo.InvariantCulture, $"{Records:N0} records: {Reports:N0} reports");
        return _skipped.Count == 0 ? counts : $"{counts}; passed over {string.Join(", ", skipped)}";
    }
}
