namespace Dateline.Archive;

/// <summary>
/// What one version of the program read in one article: claims appended with their origin, never overwritten. The
/// current reading is the one of the newest version; of several by one version (the same text that appeared on different
/// days), that of the earliest appearance.
/// </summary>
public sealed record ArticleReading
{
    /// <summary>The article.</summary>
    public required Permalink Article { get; init; }

    /// <summary>The appearance whose publication date and outlet the reading knew.</summary>
    public required string Appearance { get; init; }

    /// <summary>The version of the program, "0.2.0"; compared number by number.</summary>
    public required string Version { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>Its place in the log; set by the store.</summary>
    public long Sequence { get; init; }

    /// <summary>The line that says where and when the report was written, with permalinks.</summary>
    public DatelineMark? Dateline { get; init; }

    /// <summary>The claims in the order of the record: actors, places, times, events, statements, coverage, evidence.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }
}
