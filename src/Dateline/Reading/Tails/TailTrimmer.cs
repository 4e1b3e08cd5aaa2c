using Dateline.Identification;

namespace Dateline.Reading.Tails;

/// <summary>Drops what stands after the end of a report: appeals, subscriptions, notices of rights, contacts.</summary>
internal sealed class TailTrimmer
{
    private readonly Appeals _appeals = Appeals.Default;

    /// <summary>The paragraphs up to the end of the report. At least one always stays.</summary>
    public IReadOnlyList<string> Trim(IReadOnlyList<string> paragraphs, LanguageTag language)
    {
        var end = paragraphs.Count;
        while (end > 1 && IsTail(paragraphs[end - 1], language))
        {
            end--;
        }
        return end == paragraphs.Count ? paragraphs : [.. paragraphs.Take(end)];
    }

    // An appeal in the words of any language, or the name of a channel in a paragraph of another language than the report's.
    private bool IsTail(string paragraph, LanguageTag language) =>
        _appeals.Find(paragraph) is not null || (_appeals.NamesChannel(paragraph) && IsForeign(paragraph, language));

    private static bool IsForeign(string paragraph, LanguageTag language) =>
        LanguageIdentifier.Identify(paragraph) is var own
        && own != LanguageTag.Unknown
        && language != LanguageTag.Unknown
        && !own.IsSameLanguage(language);
}
