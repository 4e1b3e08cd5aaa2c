using Dateline.Archive.Joining.Words;

namespace Dateline.Archive.Joining.Stories;

/// <summary>What of a report decides whether another tells of the same happening.</summary>
internal sealed record StoryProfile
{
    /// <summary>The identifier of the article.</summary>
    public required string Id { get; init; }

    /// <summary>Its telling words.</summary>
    public required WordVector Words { get; init; }

    /// <summary>When it appeared.</summary>
    public required DayRange Published { get; init; }

    /// <summary>The profile of an article.</summary>
    public static StoryProfile Of(Article article) =>
        new()
        {
            Id = article.Id,
            Words = TellingWords.Of(article),
            Published = article.Published.Days,
        };
}
