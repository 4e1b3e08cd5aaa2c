using Dateline.Reading.Charsets;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Metadata;

namespace Dateline.Reading.Html;

/// <summary>What was read of a page: the article, its data with their provenance, and what became of every block.</summary>
internal sealed record PageReading
{
    public required string Source { get; init; }

    public required DecodedText Decoded { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public required PageData Data { get; init; }

    public required LanguageTag Language { get; init; }

    public required string Text { get; init; }

    public required ReadOptions Options { get; init; }

    public Article ToArticle() =>
        new()
        {
            Source = Source,
            Text = Text,
            Title = Data.Title.Believed?.Value,
            Authors = Data.Authors.Believed?.Value ?? [],
            Publisher = Options.Publisher ?? Data.Publisher.Believed?.Value,
            Url = Options.Url ?? Data.Url.Believed?.Value,
            Language = Language,
            Published =
                Options.Published is { } given ? new Published(given, PublishedBasis.Given)
                : Data.Published.Believed is { } found ? new Published(DayRange.Day(found.Value), found.Basis)
                : Published.Unknown,
        };
}
