using System.Security.Cryptography;
using System.Text;

namespace Dateline;

/// <summary>News text with its data: the report and nothing else, as schema.org's NewsArticle has it.</summary>
public sealed record Article
{
    /// <summary>The path or address that was given by the user.</summary>
    public required string Source { get; init; }

    /// <summary>The canonical address, where the page names one.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, as named by the page or resolved by the registry of outlets.</summary>
    public string? Publisher { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The authors as persons, in the order given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When the report appeared, always as an interval, with what it rests on.</summary>
    public Published Published { get; init; } = Published.Unknown;

    /// <summary>The language of <see cref="Text"/>.</summary>
    public LanguageTag Language { get; init; } = LanguageTag.Unknown;

    /// <summary>The article text alone: Unicode NFC, paragraphs separated by one "\n". All spans point into it.</summary>
    public required string Text { get; init; }

    /// <summary>"sha256:" and the lower-case hexadecimal SHA-256 of the UTF-8 bytes of <see cref="Text"/>.</summary>
    public string Id => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
