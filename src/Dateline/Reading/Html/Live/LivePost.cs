namespace Dateline.Reading.Html.Live;

/// <summary>A post of a live blog.</summary>
/// <param name="Fragment">What names it within the page, or its number.</param>
/// <param name="Title">Its headline, where it has one.</param>
/// <param name="Text">Its text, paragraphs separated by "\n".</param>
/// <param name="Day">The day on which it was written, where it states one.</param>
/// <param name="Authors">Who wrote it, where it says so.</param>
internal sealed record LivePost(
    string Fragment,
    string? Title,
    string Text,
    DateOnly? Day,
    IReadOnlyList<string> Authors
);
