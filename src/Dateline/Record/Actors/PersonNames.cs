using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>Finds runs of capitalized words that name persons, and bodies that only the analysis knows.</summary>
internal sealed class PersonNames(ActorLexicon lexicon)
{
    private const int ShortestSurname = 5;
    private readonly NameDetails details = new(lexicon);

    /// <summary>Adds a phrase for each person named; <paramref name="known"/> holds the parts of names seen elsewhere.</summary>
    public void Read(SentenceView view, IReadOnlySet<string>? known)
    {
        ReserveTitles(view);
        for (var i = 0; i < view.Count; i++)
        {
            if (IsPart(view, i) && GovernedByTitle(view, i))
                i = RunEnd(view, i);
            if (!Begins(view, i, known))
                continue;
            var last = RunEnd(view, i);
            var kind = KindOf(view, i, last, known);
            if (kind is { } found && (known is not null || found == ActorKind.Person))
                Add(view, i, last, found);
            i = last;
        }
    }

    private void ReserveTitles(SentenceView view)
    {
        for (var i = 0; i < view.Count; i++)
            if (lexicon.Titles.Longest(view.Lower, i) is { Length: > 1 } title)
                view.Reserve(i, i + title.Length - 1);
    }

    private bool Begins(SentenceView view, int index, IReadOnlySet<string>? known) =>
        IsPart(view, index)
        && (
            view[index].Upos == Upos.Propn
            || view.NameKindAt(index) is not null
            || lexicon.IsGivenName(view[index].Form, out _)
            || known is not null && known.Contains(view.Lower[index])
        )
        && lexicon.Titles.Longest(view.Lower, index) is null
        && (lexicon.People.Longest(view.Lower, index) is null || lexicon.IsGivenName(view[index].Form, out _))
        && !GovernedByTitle(view, index);

    /// <summary>"Minister for Farm Policy": what a title governs is no person, unless a given name begins it.</summary>
    private bool GovernedByTitle(SentenceView view, int index)
    {
        var preposition = view.IsAny(index - 1, "the", "el", "la", "los", "las") ? index - 2 : index - 1;
        return view.IsAny(preposition, "of", "for", "de", "del", "para")
            && view.IsCapital(index)
            && !lexicon.IsGivenName(view[index].Form, out _)
            && view.Holds(preposition - 1)
            && lexicon.Titles.Longest(view.Lower, preposition - 1) is { Entry.Use: NounUse.Office };
    }

    private bool IsPart(SentenceView view, int index) =>
        view.Holds(index)
        && view.OwnerOf(index) is null
        && !view.IsReserved(index)
        && (view.IsCapital(index) || IsArticledName(view[index].Form))
        && (
            view.NameKindAt(index) is not null && lexicon.PronounOf(view.Lower[index]) is null
            || view[index].Upos is not (Upos.Punct or Upos.Num or Upos.Det or Upos.Pron)
            || IsRomanNumeral(view[index].Form)
        )
        && (view.WorldAt(index) is not { } world || IsPersonDespite(view, index, world));

    private static bool IsRomanNumeral(string form) => form.All(c => c is 'I' or 'V' or 'X');

    /// <summary>"al-Assad", "el-Sisi".</summary>
    private static bool IsArticledName(string form) =>
        form.IndexOf('-', StringComparison.Ordinal) is > 0 and < 4 and var dash
        && dash + 1 < form.Length
        && char.IsUpper(form[dash + 1]);

    private bool IsPersonDespite(SentenceView view, int index, WorldName world) =>
        (world.IsAmbiguous || world.Kind is WorldNameKind.Capital or WorldNameKind.Territory or WorldNameKind.People)
        && view.NameKindAt(index) == NameKind.Person
        && (lexicon.IsGivenName(view[index].Form, out _) || index > 0 && view.NameKindAt(index - 1) == NameKind.Person);

    private int RunEnd(SentenceView view, int first)
    {
        if (GovernedByTitle(view, first))
            return GovernedEnd(view, first);
        var last = first;
        while (true)
        {
            if (IsNext(view, last + 1))
                last++;
            else if (AfterParticles(view, last) is { } next)
                last = next;
            else if (AfterNickname(view, last) is { } surname)
                last = surname;
            else
                return last;
        }
    }

    private int GovernedEnd(SentenceView view, int first)
    {
        var last = first;
        while (IsNext(view, last + 1) && !lexicon.IsGivenName(view[last + 1].Form, out _))
            last++;
        return last;
    }

    private bool IsNext(SentenceView view, int index) =>
        IsPart(view, index)
        && lexicon.Titles.Longest(view.Lower, index) is null or { Entry.Use: NounUse.Rank }
        && IsPart(view, index)
        && (
            view[index].Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.X or Upos.Verb or Upos.Adp
            || IsRomanNumeral(view[index].Form)
        );

    /// <summary>The part after one or two particles ("van der", "de la") or after a hyphen that stands alone.</summary>
    private int? AfterParticles(SentenceView view, int last)
    {
        var next = last + 1;
        if (view.Is(next, "-") && view.Holds(next + 1) && view.Touches(last, next) && view.Touches(next, next + 1))
            return view.OwnerOf(next + 1) is null ? next + 1 : null;
        while (
            next <= last + 2
            && view.Holds(next)
            && (lexicon.IsParticle(view.Lower[next]) || view.IsAny(next, "la", "las", "los", "der"))
        )
            next++;
        return
            next > last + 1
            && IsPart(view, next)
            && view.NameKindAt(last) == NameKind.Person
            && view.NameKindAt(next) == NameKind.Person
            ? next
            : null;
    }

    private int? AfterNickname(SentenceView view, int last)
    {
        if (!view.IsAny(last + 1, "\"", "“", "'", "‘", "«") || !view.IsAny(last + 3, "\"", "”", "'", "’", "»"))
            return null;
        return view.IsCapital(last + 2) && IsPart(view, last + 4) ? last + 4 : null;
    }

    private ActorKind? KindOf(SentenceView view, int first, int last, IReadOnlySet<string>? known)
    {
        if (FollowsBody(view, first))
            return ActorKind.Organization;
        if (IsKnown(view, first, last, known) || FollowsTitle(view, first) || IsApposed(view, first, last))
            return ActorKind.Person;
        if (IsLeader(view, first, last))
            return ActorKind.Person;
        if (
            last > first
            && lexicon.IsGivenName(view[first].Form, out _)
            && (view.NameKindAt(first) != NameKind.Organization || last < first + 3)
        )
            return ActorKind.Person;
        if (IsActingAcronym(view, first, last) && view.NameKindAt(first) is null)
            return ActorKind.Organization;
        return Majority(view, first, last) switch
        {
            NameKind.Person => ActorKind.Person,
            NameKind.Organization when !IsCommon(view, first, last) => ActorKind.Organization,
            _ => null,
        };
    }

    /// <summary>A leader by full name, or by a surname long enough to be no common word.</summary>
    private bool IsLeader(SentenceView view, int first, int last)
    {
        if (lexicon.CountryOfLeader(view.TextOf(first, last)) is null)
            return false;
        return last > first
            || view.NameKindAt(first) == NameKind.Person
            || view[first].Upos == Upos.Propn
                && view[first].Form.Length >= ShortestSurname
                && view.NameKindAt(first) is null;
    }

    /// <summary>"The IDF said": letters that act name a body.</summary>
    private static bool IsActingAcronym(SentenceView view, int first, int last)
    {
        var form = view[first].Form;
        if (first != last || form.Length is < 2 or > 6 || !form.All(char.IsUpper) || IsRomanNumeral(form))
            return false;
        var shouted =
            view.Holds(first + 1) && view[first + 1].Form.Length > 2 && view[first + 1].Form.All(char.IsUpper);
        return !shouted
            && view[first].Upos == Upos.Propn
            && (view[first].Relation == "nsubj" || view.IsAny(first + 1, "'s") || view.IsAny(first - 1, "by", "por"));
    }

    /// <summary>A noun of the tables with a capital ("Parliament") is a description, not a name.</summary>
    private bool IsCommon(SentenceView view, int first, int last) =>
        (lexicon.Bodies.Longest(view.Lower, first) ?? lexicon.People.Longest(view.Lower, first)) is { } found
        && first + found.Length > last;

    private static bool IsKnown(SentenceView view, int first, int last, IReadOnlySet<string>? known)
    {
        if (known is null)
            return false;
        for (var i = first; i <= last; i++)
            if (!known.Contains(view.Lower[i]))
                return false;
        return true;
    }

    /// <summary>"la organización musulmana Luz del Alba", "el bloque opositor Unidad".</summary>
    private bool FollowsBody(SentenceView view, int first)
    {
        if (lexicon.Language != "es")
            return false;
        var noun = first - 1;
        while (view.Holds(noun) && noun > first - 3 && view[noun].Upos == Upos.Adj)
            noun--;
        return view.Holds(noun)
            && !view.IsCapital(noun)
            && lexicon.Bodies.Longest(view.Lower, noun) is { Length: 1, Entry: { Use: NounUse.Body, IsPlural: false } };
    }

    private bool FollowsTitle(SentenceView view, int first)
    {
        for (var start = Math.Max(0, first - 4); start < first; start++)
            if (
                lexicon.Titles.Longest(view.Lower, start) is { Entry.IsTitle: true } title
                && start + title.Length == first
            )
                return title.Entry.Use != NounUse.Role || view.NameKindAt(first) is NameKind.Person;
        return false;
    }

    /// <summary>Whether a title with an indefinite or no article follows in apposition: "Rojas, head of …".</summary>
    private bool IsApposed(SentenceView view, int first, int last) =>
        last > first
        && view.IsAny(last + 1, ",", "—", "–")
        && view.Holds(last + 2)
        && lexicon.Titles.Longest(
            view.Lower,
            last + (view.IsAny(last + 2, "the", "a", "an", "el", "la") && view.Holds(last + 3) ? 3 : 2)
        )
            is { Entry: { Use: NounUse.Office, IsPlural: false } };

    private static NameKind? Majority(SentenceView view, int first, int last)
    {
        var votes = Enumerable
            .Range(first, last - first + 1)
            .Select(view.NameKindAt)
            .Where(k => k is not null)
            .ToArray();
        return votes.Length * 2 > last - first ? votes.GroupBy(k => k).MaxBy(g => g.Count())?.Key : null;
    }

    private void Add(SentenceView view, int first, int last, ActorKind kind)
    {
        var honorific = kind == ActorKind.Person ? details.Honorific(view, first) : null;
        var start = honorific is { } found ? first - found.Length : first;
        view.Add(
            new Phrase
            {
                Sentence = view.Sentence,
                First = kind == ActorKind.Person ? start : BodyNames.WithDeterminer(view, first),
                Last = last,
                Head = view.HeadOf(start, last),
                Kind = kind,
                Form = MentionForm.Name,
                Name = view.TextOf(first, last),
                Sector = honorific?.Noun.Sector,
                Country = kind == ActorKind.Person ? details.Realm(view, last) : null,
                Gender = details.GenderOf(view, first, honorific?.Noun),
                IsDefinite = true,
                Acronym = kind == ActorKind.Organization ? Acronyms.After(view, last) : null,
            },
            start,
            last
        );
    }
}
