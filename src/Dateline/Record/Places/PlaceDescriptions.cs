using Dateline.Tables;
using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>A place that the text describes instead of naming it.</summary>
/// <param name="Span">The words of the description.</param>
/// <param name="Entry">The place.</param>
internal readonly record struct PlaceDescription(TextSpan Span, GazetteerEntry Entry);

/// <summary>
/// Reads descriptions of places: capitals ("the Chinese capital", "la capital de Cuba") and countries by the part of
/// the world they lie in ("the island", "el país caribeño"), where the report names such a country before.
/// </summary>
internal sealed class PlaceDescriptions
{
    private readonly Gazetteer gazetteer;
    private readonly LanguageTag language;
    private readonly WorldNames names;
    private readonly string article;
    private readonly (string Phrase, string Part)[] phrases;

    /// <summary>Loads the descriptions of a language.</summary>
    public PlaceDescriptions(Gazetteer gazetteer, LanguageTag language)
    {
        (this.gazetteer, this.language, names) = (gazetteer, language, Countries.Default.Names(language));
        article = language == LanguageTag.Spanish ? "la" : "the";
        phrases =
        [
            .. Table
                .Load("Record/Places/place-descriptions.tsv")
                .Rows.Where(r => r["lang"] == language.Primary)
                .Select(r => (r["phrase"], r["part"]))
                .OrderByDescending(p => p.Item1.Length),
        ];
    }

    /// <summary>The descriptions in a sentence; <paramref name="named"/> are the countries named so far, the last named last.</summary>
    public IEnumerable<PlaceDescription> In(SentenceTokens tokens, IReadOnlyList<string> named)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Equals("capital", StringComparison.OrdinalIgnoreCase) && Capital(tokens, i) is { } capital)
                yield return capital;
            else if (IsDeterminer(tokens[i]) && Country(tokens, i, named) is { } country)
                yield return country;
    }

    private static bool IsDeterminer(ReadOnlySpan<char> word) => word is "the" or "The" or "la" or "La" or "el" or "El";

    private PlaceDescription? Capital(SentenceTokens tokens, int i)
    {
        var (from, to) = (i, i);
        var country = "";
        if (CountryAt(tokens, i + 1, WorldNameKind.Adjective) is { } after && language == LanguageTag.Spanish)
            (country, to) = after;
        else if (tokens[i + 1] is "of" or "de" && CountryAt(tokens, i + 2, WorldNameKind.Name) is { } of)
            (country, to) = of;
        else if (Before(tokens, i) is { } before)
            (country, from) = before;
        if (country.Length == 0 || CapitalOf(country) is not { } entry)
            return null;
        if (tokens[from - 1].Equals(article, StringComparison.OrdinalIgnoreCase))
            from--;
        return new PlaceDescription(tokens.Spans[from].Cover(tokens.Spans[to]), entry);
    }

    /// <summary>"Chinese capital", "China's capital": the country and the first token.</summary>
    private (string Country, int First)? Before(SentenceTokens tokens, int i)
    {
        for (var first = i - 1; first >= Math.Max(0, i - 4); first--)
            if (names.LongestAt(tokens.Text, tokens.Spans[first].Start) is { } match && EndsBefore(tokens, match, i))
                return match.Best.Country is { } country ? (country, first) : null;
        return null;
    }

    private static bool EndsBefore(SentenceTokens tokens, WorldNameMatch match, int i)
    {
        var next = tokens.TokenAt(match.Span.End);
        return next == i || (next == i - 1 && tokens[next] is "'s" or "’s");
    }

    private (string Country, int Last)? CountryAt(SentenceTokens tokens, int i, WorldNameKind kind)
    {
        if (i >= tokens.Count || names.LongestAt(tokens.Text, tokens.Spans[i].Start) is not { } match)
            return null;
        return match.As(kind)?.Country is { } country ? (country, tokens.TokenAt(match.Span.End - 1)) : null;
    }

    private GazetteerEntry? CapitalOf(string alpha3)
    {
        if (Countries.Default.Find(alpha3)?.Capitals.FirstOrDefault() is not { } capital)
            return null;
        var id = gazetteer.FindIn(alpha3, GazetteerKind.City, capital);
        return id < 0 ? null : gazetteer[id];
    }

    private PlaceDescription? Country(SentenceTokens tokens, int i, IReadOnlyList<string> named)
    {
        var start = tokens.Spans[i].Start;
        foreach (var (phrase, part) in phrases)
        {
            var end = start + phrase.Length;
            if (end > tokens.Text.Length || (end < tokens.Text.Length && char.IsLetter(tokens.Text[end])))
                continue;
            if (!tokens.Text.AsSpan(start, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase))
                continue;
            return LastIn(named, part) is { } entry ? new PlaceDescription(new TextSpan(start, end), entry) : null;
        }
        return null;
    }

    private GazetteerEntry? LastIn(IReadOnlyList<string> named, string part)
    {
        for (var i = named.Count - 1; i >= 0; i--)
            if (Countries.Default.Find(named[i]) is { } country && LiesIn(country, part))
                return gazetteer.Country(country.Alpha3);
        return null;
    }

    private static bool LiesIn(Country country, string part) =>
        part == "island" ? country.Borders.Count == 0 : country.Region == part || country.Subregion == part;
}
