using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>Finds the words of a sentence that may name places: names of the tables, of the gazetteer, of the analysis.</summary>
internal sealed class ToponymFinder(Gazetteer gazetteer, WorldNames names, bool hasSmallAdjectives)
{
    /// <summary>The toponyms of a sentence in the order of the text; they never overlap.</summary>
    public void Find(string text, SentenceTokens tokens, List<Toponym> found)
    {
        for (var i = 0; i < tokens.Count; i++)
            if ((Abbreviation(text, tokens, i, found) ?? At(text, tokens, i)) is { } end)
            {
                if (end.Toponym is { } toponym)
                    found.Add(toponym);
                i = end.Last;
            }
    }

    /// <summary>"Paris, La.": an abbreviated region is read only after a name and a comma.</summary>
    private (Toponym? Toponym, int Last)? Abbreviation(string text, SentenceTokens tokens, int i, List<Toponym> found)
    {
        if (
            i < 2
            || tokens[i - 1] is not ","
            || found.Count == 0
            || found[^1].Last != i - 2
            || found[^1].Tokens != tokens
        )
            return null;
        if (!tokens.IsCapitalised(i) || gazetteer.Abbreviated(tokens[i].ToString()) is not { } region)
            return null;
        return (Make(text, tokens, i, tokens.Spans[i], [region.Id], null), i);
    }

    private (Toponym? Toponym, int Last)? At(string text, SentenceTokens tokens, int i)
    {
        var capital = tokens.IsCapitalised(i);
        if (!capital && !(hasSmallAdjectives && tokens[i] is [>= 'a', ..]))
            return null;
        var world = names.LongestAt(text, tokens.Spans[i].Start);
        var place = capital ? Shortened(tokens, i, gazetteer.LongestAt(text, tokens.Spans.AsSpan(i))) : null;
        var unknown = capital ? Unknown(tokens, i) : -1;
        if (world is { } w && !(place?.Span.End > w.Span.End))
            return FromWorld(text, tokens, i, w, place?.Span == w.Span ? place : null);
        if (place is { } p && !(unknown >= 0 && tokens.Spans[unknown].End > p.Span.End && !IsWhole(tokens, i, p)))
            return (Make(text, tokens, i, p.Span, p.Entries, null), i + p.Tokens - 1);
        return unknown >= 0
            ? (Make(text, tokens, i, tokens.Spans[i].Cover(tokens.Spans[unknown]), [], null), unknown)
            : null;
    }

    /// <summary>A name of the gazetteer ends with a word that begins with a capital.</summary>
    private GazetteerMatch? Shortened(SentenceTokens tokens, int first, GazetteerMatch? match)
    {
        while (match is { Tokens: > 1 } m && !tokens.IsCapitalised(first + m.Tokens - 1))
            match = gazetteer.LongestAt(tokens.Text, tokens.Spans.AsSpan(first), m.Tokens - 1);
        return match;
    }

    /// <summary>The last token of a location of the analysis that begins here, or -1.</summary>
    private static int Unknown(SentenceTokens tokens, int first) =>
        tokens.NameAt(first) is { Kind: NameKind.Location } name && tokens.FirstOf(name, first) == first
            ? tokens.LastOf(name, first)
            : -1;

    // "Santiago River" is not Santiago, but "Gainesville Fla." is Gainesville.
    private static bool IsWhole(SentenceTokens tokens, int first, GazetteerMatch match) =>
        first + match.Tokens < tokens.Count && !char.IsLetter(tokens[first + match.Tokens][0]);

    private (Toponym? Toponym, int Last)? FromWorld(
        string text,
        SentenceTokens tokens,
        int first,
        WorldNameMatch match,
        GazetteerMatch? place
    )
    {
        var last = tokens.TokenAt(match.Span.End - 1);
        if (match.As(WorldNameKind.Body) is not null || match.Best.Kind == WorldNameKind.People)
            return (null, last);
        var reading = match.Best;
        if (reading.Kind == WorldNameKind.Adjective && match.As(WorldNameKind.Name, WorldNameKind.Acronym) is { } noun)
            reading = noun;
        var entries = reading.Kind switch
        {
            WorldNameKind.Name or WorldNameKind.Acronym => Countries(reading, place),
            WorldNameKind.Adjective or WorldNameKind.Inhabitants or WorldNameKind.Former => Lands(reading),
            _ => place?.Entries ?? gazetteer.Find(reading.Canonical),
        };
        if (entries.Count == 0)
            return (null, last);
        return (Make(text, tokens, first, match.Span, entries, reading), last);
    }

    private List<int> Countries(WorldName reading, GazetteerMatch? place)
    {
        var found = new List<int>();
        if (gazetteer.Country(reading.Country) is { } country)
            found.Add(country.Id);
        if (reading.IsAmbiguous && place is { } p)
            found.AddRange(p.Entries.Where(id => !found.Contains(id)));
        return found;
    }

    // "Chechen" is of Chechnya where the gazetteer has it; "Cuban" of a country.
    private IReadOnlyList<int> Lands(WorldName reading)
    {
        var country = Dateline.World.Countries.Default.Find(reading.Country);
        var isOfCountry =
            country is not null && (country.Name == reading.Canonical || country.SpanishName == reading.Canonical);
        if (!isOfCountry && gazetteer.Find(reading.Canonical) is { Count: > 0 } land)
            return [land[0]];
        return gazetteer.Country(reading.Country) is { } entry ? [entry.Id] : [];
    }

    private static Toponym Make(
        string text,
        SentenceTokens tokens,
        int first,
        TextSpan span,
        IReadOnlyList<int> entries,
        WorldName? world
    ) =>
        new()
        {
            Span = span,
            Tokens = tokens,
            First = first,
            Last = tokens.TokenAt(span.End - 1),
            Key = NameFold.Fold(span.Of(text)),
            Candidates = entries,
            World = world,
        };
}
