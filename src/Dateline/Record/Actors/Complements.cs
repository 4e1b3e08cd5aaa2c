using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>What a title governs.</summary>
/// <param name="Last">The last word of the title with its complements.</param>
/// <param name="Country">The country that the complement names.</param>
/// <param name="CutFirst">The first word of a complement that only names the country ("of Armenia"), or -1.</param>
/// <param name="CutLast">The last word of it.</param>
/// <param name="Body">The phrase of the body that it names, or <c>null</c>.</param>
/// <param name="Holder">The head word of a person or body that possesses it ("spokesman of Rojas"), or -1.</param>
internal readonly record struct Complement(
    int Last,
    string? Country,
    int CutFirst,
    int CutLast,
    Phrase? Body,
    int Holder
);

/// <summary>Reads the complements of titles: "of the Interior", "for Agrarian Policy and Food", "to the Holy See".</summary>
internal sealed class Complements(ActorLexicon lexicon)
{
    /// <summary>The complements that follow the last word of a title.</summary>
    public Complement Read(SentenceView view, int core, Noun noun)
    {
        var found = new Complement(AfterAdjectives(view, core), null, -1, -1, null, -1);
        while (Next(view, found, core, noun) is { } next)
            found = next;
        return found.Last == core && noun.Use == NounUse.Office ? AfterComma(view, found) : found;
    }

    /// <summary>"Deputy Minister, Trade and Development, Ana Rojas": what it governs stands between commas.</summary>
    private static Complement AfterComma(SentenceView view, Complement found)
    {
        var end = found.Last + 2;
        while (
            view.IsCapital(end)
                && view.OwnerOf(end) is null or { Kind: ActorKind.Organization }
                && view.NameKindAt(end) != NameKind.Person
            || view.IsAny(end, "and", "&")
        )
            end = view.OwnerOf(end) is { } body ? body.Last + 1 : end + 1;
        var governs =
            view.Is(found.Last + 1, ",")
            && end > found.Last + 2
            && view.Is(end, ",")
            && view.OwnerOf(end + 1) is { Kind: ActorKind.Person };
        return governs ? found with { Last = end - 1, Body = view.OwnerOf(end - 1) } : found;
    }

    /// <summary>In Spanish an adjective after the title belongs to it ("líder laborista"), an adjective of a country does not.</summary>
    private int AfterAdjectives(SentenceView view, int core)
    {
        if (lexicon.Language == "en")
            return view.IsAny(core + 1, "extraordinary") && view.Is(core + 2, "and") ? core + 3 : core;
        var last = core;
        while (
            view.Holds(last + 1)
            && view.OwnerOf(last + 1) is null
            && view[last + 1].Upos == Upos.Adj
            && view.WorldAt(last + 1) is null
            && !view.IsCapital(last + 1)
            && lexicon.Tenures.Longest(view.Lower, last + 1) is null
            && last < core + 1
        )
            last++;
        return last;
    }

    private Complement? Next(SentenceView view, Complement found, int core, Noun noun)
    {
        var preposition = found.Last + 1;
        if (
            found.Last == core
            && view.AdjectiveCountry(preposition) is not null
            && lexicon.Language == "es"
            && view.Holds(preposition + 1)
        )
            preposition++;
        if (!view.Holds(preposition) || !Takes(view.Lower[preposition], noun))
            return null;
        var start = preposition + 1;
        while (
            view.Holds(start) && (view[start].Upos == Upos.Det || view.IsAny(start, "the", "el", "la", "los", "las"))
        )
            start++;
        if (
            !view.Holds(start)
            || !IsOf(view, preposition) && !view.IsAny(preposition, "for", "para") && !IsNamed(view, start)
        )
            return null;
        return OwnedComplement(view, found, preposition, start) ?? CommonComplement(view, found, preposition, start);
    }

    private bool Takes(string word, Noun noun) =>
        word switch
        {
            "of" or "for" or "at" or "de" or "del" or "para" => true,
            "to" or "in" or "ante" or "en" or "a" => IsSent(noun.Entry),
            _ => false,
        };

    private static bool IsSent(string entry) =>
        entry
            is "ambassador"
                or "envoy"
                or "special envoy"
                or "consul"
                or "adviser"
                or "advisor"
                or "representative"
                or "high representative"
                or "embajador"
                or "embajadora"
                or "enviado"
                or "enviada"
                or "cónsul"
                or "representante"
                or "alto representante";

    private static Complement? OwnedComplement(SentenceView view, Complement found, int preposition, int start)
    {
        if (view.OwnerOf(start) is not { } owner)
            return null;
        return owner.Kind switch
        {
            ActorKind.Country when owner.Form == MentionForm.Name && IsOf(view, preposition) && found.CutFirst < 0 =>
                found with
                {
                    Last = owner.Last,
                    Country = owner.Country,
                    CutFirst = preposition,
                    CutLast = owner.Last,
                },
            ActorKind.Country when owner.Form == MentionForm.Name => found with { Last = owner.Last },
            ActorKind.Organization => found with
            {
                Last = Math.Max(owner.Last, start),
                Body = found.Body ?? owner,
                Country = found.Country ?? owner.Country,
                Holder = found.Holder < 0 ? owner.Head : found.Holder,
            },
            ActorKind.Person => found.Holder < 0
            && IsOf(view, preposition)
            && found.Body is null
            && found.Last < preposition
                ? null
                : null,
            _ => null,
        };
    }

    private static bool IsNamed(SentenceView view, int index) =>
        view.OwnerOf(index) is not null || view.WorldAt(index) is not null || view.IsCapital(index);

    private static bool IsOf(SentenceView view, int preposition) => view.IsAny(preposition, "of", "de", "del");

    private Complement? CommonComplement(SentenceView view, Complement found, int preposition, int start)
    {
        if (
            view.WorldBegins(start)
            && view.WorldAt(start) is { Country: not null, Kind: not WorldNameKind.Adjective } world
        )
            return WorldComplement(view, found, preposition, start, world);
        var last = start - 1;
        while (view.Holds(last + 1) && IsPart(view, last + 1, last >= start))
            last++;
        while (last >= start && view[last].Upos is Upos.Cconj or Upos.Punct or Upos.Adp or Upos.Det)
            last--;
        if (
            last < start
            || !Enumerable.Range(start, last - start + 1).Any(i => view[i].Upos is Upos.Noun or Upos.Propn)
        )
            return null;
        var country =
            lexicon.Language == "es" ? view.AdjectiveCountry(last + 1) : PhraseCountries.Inside(view, start, last);
        return found with { Last = last, Country = found.Country ?? country };
    }

    private static Complement WorldComplement(
        SentenceView view,
        Complement found,
        int preposition,
        int start,
        WorldName world
    )
    {
        var end = view.WorldEnd(start);
        if (view.IsAny(end + 1, "'s"))
            return Possessed(view, found, end + 1, world);
        var cut =
            IsOf(view, preposition) && found.CutFirst < 0 && world.Kind is WorldNameKind.Name or WorldNameKind.Acronym;
        return found with
        {
            Last = end,
            Country = IsOf(view, preposition) ? found.Country ?? world.Country : found.Country,
            CutFirst = cut ? preposition : found.CutFirst,
            CutLast = cut ? end : found.CutLast,
        };
    }

    /// <summary>"of Ankara's riot police squad".</summary>
    private static Complement Possessed(SentenceView view, Complement found, int mark, WorldName world)
    {
        var last = mark;
        while (
            view.Holds(last + 1)
            && view.OwnerOf(last + 1) is null
            && view[last + 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj
        )
            last++;
        return found with { Last = last, Country = found.Country ?? world.Country };
    }

    private bool IsPart(SentenceView view, int index, bool begun)
    {
        if (view.OwnerOf(index) is { } owner)
            return owner.Kind == ActorKind.Organization && begun;
        if (view.NameKindAt(index) == NameKind.Person && view[index].Upos == Upos.Propn)
            return false;
        if (
            view.WorldAt(index) is { Kind: WorldNameKind.Adjective }
            && lexicon.Language == "es"
            && !view.IsCapital(index)
        )
            return false;
        return view[index].Upos switch
        {
            Upos.Noun or Upos.Propn or Upos.Num => true,
            Upos.Adj => !begun || lexicon.Language == "es" || view.IsCapital(index),
            Upos.Cconj => begun
                && view.IsCapital(index - 1)
                && view.IsCapital(index + 1)
                && view.OwnerOf(index + 1) is null
                && lexicon.Titles.Longest(view.Lower, index + 1) is null,
            Upos.Part => view.Is(index, "'s") && begun,
            _ => false,
        };
    }
}
