using Dateline.Archive.Joining.Words;

namespace Dateline.Archive.Joining.Origins;

/// <summary>What of a report decides whether it comes from where another comes from.</summary>
internal sealed record OriginProfile
{
    /// <summary>The identifier of the article.</summary>
    public required string Id { get; init; }

    /// <summary>Its word 5-grams, sorted.</summary>
    public required ulong[] Shingles { get; init; }

    /// <summary>Its telling words.</summary>
    public required WordVector Words { get; init; }

    /// <summary>The agencies that it credits at its head or foot, by the name of the registry, in ordinal order.</summary>
    public required IReadOnlyList<string> Credits { get; init; }

    /// <summary>The profile of an article.</summary>
    public static OriginProfile Of(Article article, CreditLines credits) =>
        new()
        {
            Id = article.Id,
            Words = TellingWords.Of(article),
            Shingles = Origins.Shingles.Of(article.Text),
            Credits =
            [
                .. credits
                    .In(article)
                    .Select(c => c.Agency)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
        };
}
