using Dateline.World;

namespace Dateline.Archive.Joining.Words;

/// <summary>
/// The words by which two reports of one happening know each other, in one key for English and Spanish: names of
/// states as their code, concepts, stems, numbers, each weighed by its rarity and by whether it stands in the lead.
/// </summary>
internal static class TellingWords
{
    private const int Lead = 600;
    private const double LeadWeight = 2;
    private const double StateWeight = 3;

    /// <summary>The weighed words of a report: title and text.</summary>
    public static WordVector Of(Article article)
    {
        var counts = new Dictionary<string, (int Count, bool IsLead, double Rarity)>(StringComparer.Ordinal);
        foreach (var (key, start, rarity) in Keys(article.Title ?? "", article.Language))
            Add(counts, key, isLead: true, rarity);
        foreach (var (key, start, rarity) in Keys(article.Text, article.Language))
            Add(counts, key, start < Lead, rarity);
        return WordVector.Of(
            counts.Select(c =>
                KeyValuePair.Create(
                    c.Key,
                    (1 + Math.Log(c.Value.Count)) * c.Value.Rarity * (c.Value.IsLead ? LeadWeight : 1)
                )
            )
        );
    }

    /// <summary>The weighed words of a passage.</summary>
    public static WordVector Of(string passage, LanguageTag language) =>
        WordVector.Of(
            Keys(passage, language)
                .GroupBy(k => k.Key, StringComparer.Ordinal)
                .Select(g => KeyValuePair.Create(g.Key, g.First().Rarity))
        );

    /// <summary>The keys of a text in order, with where they begin and how rare they are.</summary>
    public static IEnumerable<(string Key, int Start, double Rarity)> Keys(string text, LanguageTag language)
    {
        var (names, isSpanish) = (Countries.Default.Names(language), language.IsSameLanguage(LanguageTag.Spanish));
        var until = 0;
        foreach (var token in WordScanner.In(text))
        {
            if (token.Start < until || token.Folded.Length < 2)
                continue;
            if (token.IsCapital || isSpanish)
            {
                if (State(names, text, token.Start) is var (state, end))
                {
                    until = end;
                    yield return (state, token.Start, StateWeight);
                    continue;
                }
            }
            var key = Concepts.Default.KeyOf(token.Folded, isSpanish);
            yield return (key, token.Start, Rarity.Default.Of(key));
        }
    }

    private static (string State, int End)? State(WorldNames names, string text, int start) =>
        names.LongestAt(text, start) is { } match
        && match.As(WorldNameKind.Name, WorldNameKind.Acronym, WorldNameKind.Adjective, WorldNameKind.Inhabitants)
            is { Country: { } country, IsAmbiguous: false }
            ? ("@" + country, match.Span.End)
            : null;

    private static void Add(
        Dictionary<string, (int Count, bool IsLead, double Rarity)> counts,
        string key,
        bool isLead,
        double rarity
    )
    {
        var known = counts.GetValueOrDefault(key);
        counts[key] = (known.Count + 1, known.IsLead || isLead, rarity);
    }
}
