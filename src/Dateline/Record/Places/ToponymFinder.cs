using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>Finds the words of a sentence that may name places: names of the tables, of the gazetteer, of the analysis.</summary>
internal sealed class ToponymFinder(Gazetteer gazetteer, WorldNames names, PlaceTables tables, bool hasSmallAdjectives)
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

    /// <summary>"Paris, La.": an abbreviated region is read after a name and a comma, or where the analysis sees a place.</summary>
    private (Toponym? Toponym, int Last)? Abbreviation(string text, SentenceTokens tokens, int i, List<Toponym> found)
    {
        if (
            !tokens.IsCapitalised(i)
            || tokens[i].Length > 6
            || gazetteer.Abbreviated(tokens[i].ToString()) is not { } region
        )
            return null;
        var afterName =
            i >= 2 && tokens[i - 1] is "," && found.Count > 0 && found[^1].Last == i - 2 && found[^1].Tokens == tokens;
        var isShortened = tokens[i][^1] == '.' || tokens[i + 1] is ".";
        if (!afterName && !(isShortened && tokens[i].Length > 2 && tokens.NameAt(i) is { Kind: NameKind.Location }))
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
        if (
            world is { } w
            && !(place is { } longer && longer.Span.End > w.Span.End && HasLetters(text, w.Span.End, longer.Span.End))
        )
            return FromWorld(text, tokens, i, w, place?.Span == w.Span ? place : null);
        if (PlaceTables.IsDirection(tokens[i]) && place is null or { Tokens: 1 })
            return null;
        var unknown = capital ? Unknown(tokens, i) : -1;
        if (place is { } named && Facility(tokens, i + named.Tokens) is var noun and > 0)
            return (Make(text, tokens, i, tokens.Spans[i].Cover(tokens.Spans[noun]), [], null), noun);
        if (place is { } p && !(unknown >= i + p.Tokens && IsOther(text, tokens, i, p, unknown)))
            return (Make(text, tokens, i, p.Span, p.Entries, null), i + p.Tokens - 1);
        return unknown >= 0
            ? (Make(text, tokens, i, tokens.Spans[i].Cover(tokens.Spans[unknown]), [], null), unknown)
            : null;
    }

    private static bool HasLetters(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (char.IsLetterOrDigit(text[i]))
                return true;
        return false;
    }

    private bool IsRegion(int id) => gazetteer[id].Kind == GazetteerKind.Region;

    /// <summary>The token of a noun that makes another place of a name ("Karak Castle"), or -1.</summary>
    private int Facility(SentenceTokens tokens, int next) =>
        tokens.IsCapitalised(next)
        && tables.LastNoun(tokens[next]) is PlaceKind.Facility or PlaceKind.Feature
        && !tables.IsOfTown(tokens[next])
            ? next
            : -1;

    // "Henderson County Jail" is in Henderson County, but "Santiago River" is not Santiago and "Tennessee Colony" not
    // Tennessee; "Maiduguri Borno State" is two names.
    private bool IsOther(string text, SentenceTokens tokens, int first, GazetteerMatch match, int last)
    {
        var rest = gazetteer.LongestAt(text, tokens.Spans.AsSpan(first + match.Tokens));
        if (rest is { } next && next.Span.End >= tokens.Spans[last].End)
            return false;
        if (tables.IsOfTown(tokens[last]))
            return false;
        var isRegion = gazetteer[match.Entries[0]].Kind is GazetteerKind.Region or GazetteerKind.County;
        if (tables.KindOf(tokens.Spans[first].Cover(tokens.Spans[last]).Of(text)) is { } kind)
            return !(isRegion && kind == PlaceKind.Region);
        return last == first + match.Tokens && !tables.IsCommon(tokens[last]) && match.Entries.All(IsRegion);
    }

    /// <summary>A name of the gazetteer ends with a word that begins with a capital.</summary>
    private GazetteerMatch? Shortened(SentenceTokens tokens, int first, GazetteerMatch? match)
    {
        while (
            match is { Tokens: > 1 } m && (!tokens.IsCapitalised(first + m.Tokens - 1) || IsCityOf(tokens, first, m))
        )
            match = gazetteer.LongestAt(tokens.Text, tokens.Spans.AsSpan(first), m.Tokens - 1);
        return match;
    }

    // "Dublin City Council" is of Dublin; "Kansas City Council" of Kansas City.
    private bool IsCityOf(SentenceTokens tokens, int first, GazetteerMatch match)
    {
        var last = first + match.Tokens - 1;
        return tokens[last] is "City"
            && tokens.IsCapitalised(last + 1)
            && !match.Entries.Any(id =>
                gazetteer[id] is { Kind: GazetteerKind.City } city
                && city.Name.EndsWith("City", StringComparison.Ordinal)
            );
    }

    /// <summary>The last token of a location of the analysis that begins here or after a direction ("North Texas"), or -1.</summary>
    private static int Unknown(SentenceTokens tokens, int first)
    {
        if (tokens.NameAt(first) is not { Kind: NameKind.Location } name)
            return -1;
        var start = tokens.FirstOf(name, first);
        return start == first || (start == first - 1 && PlaceTables.IsDirection(tokens[start]))
            ? tokens.LastOf(name, first)
            : -1;
    }

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
            found.AddRange(p.Entries.Where(id => !found.Contains(id) && gazetteer[id].Country != reading.Country));
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
