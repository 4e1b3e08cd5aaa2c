using System.Security.Cryptography;
using System.Text;

namespace Dateline.Archive;

/// <summary>
/// Where and when a text appeared. The same text under two mastheads is one article with two appearances; which of them
/// is the origin is a question for the joining of reports.
/// </summary>
public sealed record Appearance
{
    /// <summary>The path or address that was given; of several, the first in ordinal order.</summary>
    public required string Source { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The authors in the order given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it appeared there.</summary>
    public Published Published { get; init; } = Published.Unknown;

    /// <summary>The language of the text.</summary>
    public LanguageTag Language { get; init; } = LanguageTag.Unknown;

    /// <summary>SHA-256 of the kept bytes that it was read from, lower-case hexadecimal, in ordinal order.</summary>
    public IReadOnlyList<string> Bytes { get; init; } = [];

    /// <summary>
    /// 16 hexadecimal digits over everything but <see cref="Source"/> and <see cref="Bytes"/>: a page that was fetched
    /// twice, or a file that was moved, is one appearance.
    /// </summary>
    public string Id =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\n', Url, Publisher, Title, string.Join('\t', Authors), Published, Language)
                )
            )
        )[..16];

    /// <summary>What an article says of where it appeared.</summary>
    public static Appearance Of(Article article) =>
        new()
        {
            Source = article.Source,
            Url = article.Url,
            Publisher = article.Publisher,
            Title = article.Title,
            Authors = article.Authors,
            Published = article.Published,
            Language = article.Language,
        };
}
