using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>The parts of a description around its noun: adjectives behind it, complement, possessor, countries.</summary>
internal static class NominalParts
{
    public static int RightAdjectives(SentenceView view, int core)
    {
        var last = core;
        while (
            view.Holds(last + 1) && view.OwnerOf(last + 1) is null && view[last + 1].Upos is Upos.Adj && last < core + 3
        )
            last++;
        if (
            view.IsAny(last + 1, "y", "e")
            && view.AdjectiveCountry(last) is not null
            && view.AdjectiveCountry(last + 2) is not null
        )
            last += 2;
        return last;
    }

    /// <summary>The complement of a noun that names whose or which they are: "members of the party", "detractores de Rojas".</summary>
    public static (int Last, Phrase? Governed) Complement(SentenceView view, int last, Noun noun)
    {
        if (
            !view.IsAny(last + 1, "of", "de", "del")
            && !(noun.Use is NounUse.Role or NounUse.Member && view.IsAny(last + 1, "in", "en"))
        )
            return (last, null);
        var start = last + 2;
        while (
            view.Holds(start)
            && (view[start].Upos is Upos.Det or Upos.Adp || view.IsAny(start, "the", "el", "la", "los", "las"))
        )
            start++;
        if (view.OwnerOf(start) is { } owner && owner.First <= start)
            return (owner.Last, owner);
        if (view.WorldBegins(start) && view.WorldAt(start) is { Country: not null } world)
            return (view.WorldEnd(start), null);
        var end = start - 1;
        while (
            view.Holds(end + 1)
            && view.OwnerOf(end + 1) is null
            && view[end + 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Adv or Upos.Num
        )
            end++;
        return view.IsAny(last + 1, "of", "de", "del") && end >= start ? (end, null) : (last, null);
    }

    public static List<string> Countries(SentenceView view, int first, int last)
    {
        var found = new List<string>();
        for (var i = first; i <= last; i++)
            if (view.WorldAt(i) is { Country: { } country, Kind: not WorldNameKind.People } && !found.Contains(country))
                found.Add(country);
        return found;
    }

    public static int Possessor(SentenceView view, int first)
    {
        if (view.IsAny(first - 1, "'s", "'"))
            return first - 2;
        return view.IsAny(first - 1, "his", "her", "its", "their", "su", "sus") ? first - 1 : -1;
    }

    public static int WithPossessor(SentenceView view, int first)
    {
        if (!view.IsAny(first - 1, "'s", "'"))
            return view.IsAny(first - 1, "his", "her", "its", "their", "su", "sus") ? first - 1 : first;
        return view.OwnerOf(first - 2) is { } owner ? owner.First
            : view.WorldAt(first - 2) is not null ? first - 2
            : first;
    }

    public static int NameFirst(SentenceView view, int outer, int first) =>
        outer < first
        && view[outer].Upos == Upos.Det
        && !view.IsAny(outer, "his", "her", "its", "their", "su", "sus")
        && outer + 1 <= first
            ? outer + 1
            : outer;
}
