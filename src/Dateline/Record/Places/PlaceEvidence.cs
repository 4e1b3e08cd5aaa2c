using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>
/// Weighs how much the words around a name speak for a place: its label, the words beside it, its own words, the
/// size of what it may name, and whether the report knows a person of that name. 1 and more is a place.
/// </summary>
internal sealed class PlaceEvidence(Gazetteer gazetteer, PlaceTables tables)
{
    private const double Common = -3;
    private const double Surname = -3;

    /// <summary>Sets the evidence of every toponym of a report.</summary>
    public void Weigh(IReadOnlyList<Toponym> toponyms, IReadOnlyList<SentenceTokens> sentences)
    {
        var surnames = Surnames(sentences);
        foreach (var toponym in toponyms)
        {
            toponym.Evidence = Of(toponym, surnames);
            toponym.IsRegion = tables.TellsRegion(toponym.Tokens[toponym.Last + 1]);
        }
    }

    private double Of(Toponym t, HashSet<string> surnames)
    {
        if (t.IsAdjective)
            return Adjective(t);
        var weight = Label(t) + Own(t) + Before(t) + After(t);
        if (t.First == t.Last && surnames.Contains(t.Key))
            weight += Surname;
        if (t.World is { IsAmbiguous: false, Kind: not WorldNameKind.Seat })
            weight += 3;
        return weight;
    }

    // "American Airlines" is no place; "American officials" means one.
    private static double Adjective(Toponym t) =>
        t.Tokens.NameAt(t.First) is { Kind: NameKind.Person } name && name.Last > name.First ? -1 : 2;

    private static double Label(Toponym t)
    {
        if (t.Tokens.NameAt(t.First) is not { } name)
            return 0;
        var whole = t.Tokens.WordAt(t.First).Index <= name.First && t.Tokens.WordAt(t.Last).Index >= name.Last;
        return name.Kind switch
        {
            NameKind.Location => whole ? 2.5 : 1,
            NameKind.Person => whole ? -1 : -3,
            NameKind.Organization => whole ? -0.3 : InOrganization(t, name),
            _ => -0.5,
        };
    }

    // "Ashford Fire Department" and "University of Ashford" name the town; "Friends of the Ashford Library" less surely.
    private static double InOrganization(Toponym t, NameSpan name) =>
        t.Tokens.FirstOf(name, t.First) == t.First ? -0.3
        : t.Tokens[t.First - 1] is "of" or "de" ? 0
        : -0.8;

    private double Own(Toponym t)
    {
        var word = t.Tokens.WordAt(t.First);
        var weight = t.First < t.Last ? 0.7 : Single(t, word);
        var hasNoun = tables.KindOf(t.Span.Of(t.Tokens.Text)) is not null;
        if (t.Candidates.Count == 0)
            return weight - (hasNoun ? 1 : 2.6);
        if (hasNoun)
            weight += 2;
        return weight + Size(t);
    }

    private double Single(Toponym t, Word word)
    {
        var form = t.Tokens[t.First];
        var weight = tables.IsCommon(form.TrimEnd('.')) ? Common : 0;
        if (form.Length <= 2 && t.World is null)
            weight += Common;
        return word.Upos switch
        {
            Upos.Propn => weight,
            Upos.Noun or Upos.Adj or Upos.X => weight - 1,
            Upos.Verb or Upos.Num => weight - 2,
            _ => weight - 4,
        };
    }

    private double Size(Toponym t)
    {
        var largest = 0.0;
        foreach (var id in t.Candidates)
            largest = Math.Max(largest, SizeOf(gazetteer[id]));
        return largest;
    }

    private static double SizeOf(GazetteerEntry entry) =>
        entry.Kind switch
        {
            GazetteerKind.Country => 2,
            GazetteerKind.Region => 1.5,
            GazetteerKind.Capital or GazetteerKind.Land => 1.2,
            GazetteerKind.Feature or GazetteerKind.Facility => 1,
            _ => Math.Clamp(0.4 * (Math.Log10(entry.Population + 1) - 4.3), -0.8, 1.2),
        };

    private double Before(Toponym t)
    {
        var i = t.First - 1;
        while (i >= 0 && IsArticle(t.Tokens[i]))
            i--;
        var weight = tables.Before(t.Tokens[i]);
        if (
            weight == 0
            && i == t.First - 1
            && i > 0
            && t.Tokens.IsCapitalised(i)
            && t.Tokens.WordAt(i).Upos == Upos.Propn
            && !t.Tokens.IsInCapitals(i)
        )
            weight = IsInside(t, i) ? -1.5 : -0.3;
        return weight;
    }

    private double After(Toponym t)
    {
        var i = t.Last + 1;
        var next = t.Tokens[i];
        if (tables.After(next) is var weight && weight != 0)
            return t.Tokens.IsCapitalised(i) ? Math.Min(weight, 1) : weight;
        if (next is "," or "(" && t.Tokens.IsCapitalised(i + 1))
            return 0.3;
        return t.Tokens.IsCapitalised(i) && !t.Tokens.IsInCapitals(i) ? (IsInside(t, i) ? -1 : -0.3) : 0;
    }

    private static bool IsArticle(ReadOnlySpan<char> word) =>
        word is "the" or "The" or "a" or "an" or "la" or "el" or "los" or "las" or "El" or "La";

    private static bool IsInside(Toponym t, int other) =>
        t.Tokens.NameAt(other) is { } name && t.Tokens.NameAt(t.First) == name;

    /// <summary>The last names of the persons that the report names by more than one word.</summary>
    private static HashSet<string> Surnames(IReadOnlyList<SentenceTokens> sentences)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tokens in sentences)
        foreach (var name in tokens.Sentence.Names)
            if (name.Kind == NameKind.Person && name.Last > name.First)
                surnames.Add(NameFold.Fold(tokens.Sentence.Words[name.Last].Form));
        return surnames;
    }
}
