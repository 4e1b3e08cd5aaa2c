using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>The country that the words of a phrase tell.</summary>
internal static class PhraseCountries
{
    /// <summary>
    /// The country of a phrase: an adjective or name before the head ("Cuban Embassy"), its complement ("Party of
    /// China"), or a possessor before it ("Cuba's Ministry"). A place after "in" or "to" does not count.
    /// </summary>
    public static string? Of(SentenceView view, int first, int last, int head) =>
        Inside(view, first, head)
        ?? Complement(view, head, last)
        ?? Possessor(view, first)
        ?? view.AdjectiveCountry(last + 1);

    /// <summary>The first country named or told by an adjective among these words.</summary>
    public static string? Inside(SentenceView view, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (IsState(view, i))
                return view.WorldAt(i)!.Country;
            else if (view.OwnerOf(i) is { Kind: ActorKind.Organization, Country: { } country } && i < last)
                return country;
        return null;
    }

    /// <summary>The country that possesses what begins here: "Cuba's", "Havana's".</summary>
    public static string? Possessor(SentenceView view, int first)
    {
        if (
            view.WorldAt(first - 1) is { Kind: WorldNameKind.Name or WorldNameKind.Acronym, Country: { } adjacent }
            && !view.IsAny(first - 2, ",", "and", "y")
        )
            return adjacent;
        var mark = first - 1;
        while (
            mark > 0
            && view[mark].Upos is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num
            && mark > first - 4
            && view.WorldAt(mark) is null
        )
            mark--;
        return view.IsAny(mark, "'s", "'") && IsState(view, mark - 1) ? view.WorldAt(mark - 1)!.Country : null;
    }

    /// <summary>The country from which somebody comes: "a tourist from Canada", "a woman visiting from Canada".</summary>
    public static string? Origin(SentenceView view, int last)
    {
        var from = view.IsAny(last + 2, "from") ? last + 2 : last + 1;
        return
            view.IsAny(from, "from", "procedente", "procedentes")
            && view.Holds(from + 1)
            && view.WorldAt(from + 1) is { Kind: WorldNameKind.Name or WorldNameKind.Acronym } name
            ? name.Country
            : null;
    }

    private static string? Complement(SentenceView view, int head, int last)
    {
        for (var i = head + 1; i <= last; i++)
        {
            if (view.IsAny(i, "in", "to", "en", "ante"))
                return null;
            if (IsState(view, i))
                return view.WorldAt(i)!.Country;
        }
        return null;
    }

    private static bool IsState(SentenceView view, int index) =>
        view.WorldAt(index) is { Country: not null } name
        && name.Kind is not WorldNameKind.Seat
        && (name.Kind is not WorldNameKind.People)
        && (!name.IsAmbiguous || name.Kind == WorldNameKind.Name);
}
