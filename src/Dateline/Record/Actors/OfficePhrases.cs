using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>
/// Reads titles with what they govern: "Minister of Public Security", "CIA Director", "portavoz del Ministerio de
/// Asuntos Exteriores", and whom they stand beside: before a name, in apposition, in brackets of dashes.
/// </summary>
internal sealed class OfficePhrases(ActorLexicon lexicon)
{
    private readonly OfficeHolders holders = new(lexicon);
    private readonly Complements complements = new(lexicon);

    /// <summary>Adds a phrase for each title and returns the offices; names must have been found before.</summary>
    public List<OfficePhrase> Read(SentenceView view)
    {
        var found = new List<OfficePhrase>();
        for (var i = 0; i < view.Count; i++)
        {
            if (
                view.OwnerOf(i) is not null
                || Titles.At(lexicon, view, i) is not { } title
                || !IsNoun(view, i, title.Length)
                || title.Noun.Use == NounUse.Rank && !PointsOrNames(view, i, title.Length)
                || title.Noun.IsPlural && !StandsBeforeName(view, i + title.Length)
                || view.Holds(i + title.Length)
                    && title.Noun.Use == NounUse.Office
                    && Titles.At(lexicon, view, i + title.Length) is { Noun.Use: NounUse.Office }
            )
                continue;
            var office = ReadTitle(view, i, title, found);
            found.Add(office);
            i = Math.Max(i, office.Phrase.Last);
        }
        OfficeHolders.ShareForward(view, found);
        return found;
    }

    /// <summary>Titles of several are descriptions of a group, unless names follow: "Ministers Rojas and Roble".</summary>
    private static bool StandsBeforeName(SentenceView view, int next) =>
        view.OwnerOf(next) is { Kind: ActorKind.Person, Form: MentionForm.Name };

    /// <summary>"the major" and "Major Rojas" are persons; "such justice" and "a major" are not.</summary>
    private static bool PointsOrNames(SentenceView view, int index, int length) =>
        StandsBeforeName(view, index + length)
        || view.IsAny(index - 1, "the", "el", "la", "this", "este", "esta", "a", "an", "un", "una", "al", "del")
            && view[index].Upos is Upos.Noun or Upos.Propn;

    private static bool IsNoun(SentenceView view, int index, int length)
    {
        var word = view[index + length - 1];
        if (length > 1)
            return true;
        if (word.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj))
            return false;
        if (
            word.Upos == Upos.Adj
            && !(
                view.Holds(index - 1) && view[index - 1].Upos == Upos.Det
                || view.OwnerOf(index + length) is { Kind: ActorKind.Person }
            )
        )
            return false;
        if (word.Upos == Upos.Adj && view.Holds(index + length) && view[index + length].Upos is Upos.Noun or Upos.Adj)
            return false;
        var next = index + length;
        return !(
            word.Relation == "compound"
            && view.OwnerOf(next) is null
            && view.Holds(next)
            && view[next].Upos is Upos.Noun
        );
    }

    private OfficePhrase ReadTitle(
        SentenceView view,
        int index,
        (Noun Noun, int Length, OfficeTenure? Tenure) title,
        List<OfficePhrase> before
    )
    {
        var core = index + title.Length - 1;
        var first = lexicon.Language == "en" ? LeftEnd(view, index) : index;
        var governed = complements.Read(view, core, title.Noun);
        var outer = OuterStart(view, first);
        var phrase = PhraseOf(view, outer, governed.Last, core, title.Noun, first, governed);
        view.Add(phrase, outer, governed.Last);
        return new OfficePhrase
        {
            Phrase = phrase,
            Title = TitleText(view, first, core, governed),
            Noun = title.Noun,
            Span = view.SpanOf(first, governed.Last),
            Tenure = title.Tenure ?? TenureAround(view, outer, first, governed.Last),
            Body = governed.Body ?? BodyBefore(view, first, index),
            Holders = holders.Of(view, phrase, title.Noun, before),
        };
    }

    private Phrase PhraseOf(SentenceView view, int outer, int last, int core, Noun noun, int first, Complement governed)
    {
        var withDeterminer = BodyNames.WithDeterminer(view, outer);
        return new Phrase
        {
            Sentence = view.Sentence,
            First = withDeterminer,
            Last = last,
            Head = core,
            Kind = noun.IsPlural ? ActorKind.Group : ActorKind.Person,
            Form = MentionForm.Nominal,
            Name = view.TextOf(outer, last),
            Noun = noun.Entry,
            Use = noun.Use,
            Sector =
                Specific(view, first, core)?.Sector
                ?? noun.Sector
                ?? governed.Body?.Sector
                ?? BodyBefore(view, first, core)?.Sector
                ?? (IsStateLeader(view, outer, core, noun) ? "GOV" : null),
            Country = CountryOf(view, outer, first, core, governed),
            Gender = noun.Gender,
            IsPlural = noun.IsPlural,
            IsDefinite = IsDefinite(view, withDeterminer, outer),
            IsBare = first + 1 > core && governed.Last == core,
            Possessor = PossessorBefore(view, outer, governed),
        };
    }

    private static bool IsDefinite(SentenceView view, int first, int outer) =>
        first == outer
            ? view.IsCapital(outer) || view.IsAny(outer - 1, "'s", "his", "her", "its", "their", "su", "sus")
            : !view.IsAny(first, "a", "an", "un", "una", "some", "several", "algunos", "unos", "many", "muchos");

    private static int PossessorBefore(SentenceView view, int outer, Complement governed) =>
        view.IsAny(outer - 1, "'s", "'") ? outer - 2
        : view.IsAny(outer - 1, "his", "her", "its", "their", "su", "sus") ? outer - 1
        : governed.Holder;

    private static string? CountryOf(SentenceView view, int outer, int first, int core, Complement governed) =>
        PhraseCountries.Inside(view, outer, core)
        ?? governed.Country
        ?? PhraseCountries.Possessor(view, outer)
        ?? view.AdjectiveCountry(governed.Last + 1)
        ?? governed.Body?.Country;

    private static string TitleText(SentenceView view, int first, int core, Complement governed)
    {
        if (
            governed.Last == core + 3
            && view[core + 2].Upos == Upos.Det
            && view.IsAny(core + 3, "group", "organization", "party", "movement", "grupo", "partido", "movimiento")
        )
            return view.TextOf(first, core);
        var words = view.TextOf(first, governed.CutFirst > 0 ? governed.CutFirst - 1 : governed.Last);
        if (governed.CutFirst > 0 && governed.CutLast < governed.Last)
            words += " " + view.TextOf(governed.CutLast + 1, governed.Last);
        return words;
    }

    /// <summary>The noun of people that the title makes with what stands before it: "police officer".</summary>
    private Noun? Specific(SentenceView view, int first, int core)
    {
        for (var i = first; i < core; i++)
            if (lexicon.People.Longest(view.Lower, i) is { } found && i + found.Length - 1 == core)
                return found.Entry;
        return null;
    }

    /// <summary>"the Libyan leader" governs; the leader of a club does not.</summary>
    private static bool IsStateLeader(SentenceView view, int outer, int core, Noun noun) =>
        noun.Entry is "leader" or "líder" or "lideresa"
        && (
            PhraseCountries.Inside(view, outer, core)
            ?? PhraseCountries.Possessor(view, outer)
            ?? view.AdjectiveCountry(core + 1)
        )
            is not null;

    private static Phrase? BodyBefore(SentenceView view, int first, int index)
    {
        for (var i = first; i < index; i++)
            if (view.OwnerOf(i) is { Kind: ActorKind.Organization } body)
                return body;
        return null;
    }

    /// <summary>The first word of the title: bodies and nouns that narrow it, but no country and no tenure.</summary>
    private int LeftEnd(SentenceView view, int index)
    {
        var first = index;
        while (view.Holds(first - 1))
        {
            if (
                view.OwnerOf(first - 1) is { Kind: ActorKind.Organization } body
                && view[body.Last].Span.End == view[first - 1].Span.End
            )
                first = Math.Min(first - 1, BodyNames.CoreStart(view, body));
            else if (Narrows(view, first - 1))
                first--;
            else
                break;
        }
        return first;
    }

    private bool Narrows(SentenceView view, int index)
    {
        if (
            view.OwnerOf(index) is not null
            || view.WorldAt(index) is not null
            || lexicon.Tenures.Longest(view.Lower, index) is not null
        )
            return false;
        return view[index].Upos switch
        {
            Upos.Noun or Upos.Propn => view.NameKindAt(index) != NameKind.Person
                || lexicon.Titles.Longest(view.Lower, index) is not null,
            Upos.Adj => view.IsCapital(index) && index > 0 || IsNarrowing(view, index),
            _ => false,
        };
    }

    private static bool IsNarrowing(SentenceView view, int index) =>
        view.IsAny(
            index,
            "foreign",
            "deputy",
            "vice",
            "prime",
            "chief",
            "senior",
            "assistant",
            "first",
            "second",
            "supreme",
            "executive",
            "general",
            "presidential",
            "opposition",
            "labour",
            "naval",
            "military",
            "interior",
            "spiritual"
        );

    /// <summary>The first word of the description: country and tenure included.</summary>
    private int OuterStart(SentenceView view, int first)
    {
        var start = first;
        while (
            view.Holds(start - 1)
            && view.OwnerOf(start - 1) is null
            && (IsCountry(view, start - 1) || IsTenureOrPraise(view, start - 1))
        )
            start = BeforeHyphens(view, start - 1);
        return start;
    }

    /// <summary>The first word of "22-year-old" for "old".</summary>
    private static int BeforeHyphens(SentenceView view, int index)
    {
        while (
            view.Is(index - 1, "-")
            && view.Holds(index - 2)
            && view.Touches(index - 1, index)
            && view.Touches(index - 2, index - 1)
        )
            index -= 2;
        return index;
    }

    private static bool IsCountry(SentenceView view, int index) =>
        view.WorldAt(index) is { Country: not null } && !view.IsAny(index + 1, "'s");

    private bool IsTenureOrPraise(SentenceView view, int index) =>
        lexicon.Tenures.Longest(view.Lower, index) is not null
        || lexicon.Language == "en" && view[index].Upos == Upos.Adj;

    private OfficeTenure TenureAround(SentenceView view, int outer, int first, int last)
    {
        for (var i = Math.Max(0, Math.Min(outer, first - 1) - 1); i < first; i++)
            if (lexicon.Tenures.Longest(view.Lower, i) is { } before)
                return before.Entry.Tenure;
        for (var i = first; i <= last + 1 && i < view.Count; i++)
            if (lexicon.Tenures.Longest(view.Lower, i) is { } after)
                return after.Entry.Tenure;
        return OfficeTenure.Current;
    }
}
