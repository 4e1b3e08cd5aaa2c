namespace Dateline.Archive;

/// <summary>One report to be kept.</summary>
public sealed record Addition
{
    /// <summary>The report.</summary>
    public required Article Article { get; init; }

    /// <summary>What was read in it; <c>null</c> keeps the article alone.</summary>
    public ArticleRecord? Record { get; init; }

    /// <summary>The version of the program that read it.</summary>
    public required string Version { get; init; }

    /// <summary>The bytes that it was read from, where they are to be kept.</summary>
    public KeptBytes? Bytes { get; init; }

    /// <summary>When it is added.</summary>
    public required DateTimeOffset When { get; init; }
}

/// <summary>What came of an addition.</summary>
/// <param name="Article">The article's address.</param>
/// <param name="IsNewArticle">The text was not known.</param>
/// <param name="IsNewAppearance">It was not known to have appeared there.</param>
/// <param name="IsNewReading">This version had not read it, or had read it otherwise.</param>
public sealed record Added(Permalink Article, bool IsNewArticle, bool IsNewAppearance, bool IsNewReading);
