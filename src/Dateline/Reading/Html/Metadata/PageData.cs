namespace Dateline.Reading.Html.Metadata;

/// <summary>The data of a page; of every datum the statement that is believed, the others beside it.</summary>
internal sealed record PageData
{
    public Sourced<string>? Title { get; init; }

    public Sourced<IReadOnlyList<string>>? Authors { get; init; }

    public Sourced<DateOnly>? Published { get; init; }

    public Sourced<string>? Publisher { get; init; }

    public Sourced<string>? Url { get; init; }

    public Sourced<LanguageTag>? Language { get; init; }
}
