using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>Finds bodies by name: anchored on a capitalized noun ("Ministry of Roads"), or known to the world.</summary>
internal sealed class BodyNames(ActorLexicon lexicon)
{
    /// <summary>Adds a phrase for each body that the sentence names.</summary>
    public void Read(SentenceView view)
    {
        for (var i = 0; i < view.Count; i++)
            if (view.OwnerOf(i) is null)
                ReadAt(view, i);
    }

    private void ReadAt(SentenceView view, int index)
    {
        if (KnownAt(view, index) is { Length: > 1 } whole && !StandsInName(view, index))
            AddKnown(view, index, index + whole.Length - 1, whole.Entry);
        else if (Anchor(view, index) is { } anchor && view.WorldAt(index) is null or { Kind: WorldNameKind.Adjective })
            AddAnchored(view, index, anchor.Noun, anchor.Length);
        else if (view.WorldBegins(index) && view.WorldAt(index) is { Kind: WorldNameKind.Body } body)
            AddKnown(view, index, view.WorldEnd(index), new KnownBody(body.Canonical, null, body.Sector ?? "IGO"));
        else if (KnownAt(view, index) is { } known)
            AddKnown(view, index, index + known.Length - 1, known.Entry);
    }

    private (KnownBody Entry, int Length)? KnownAt(SentenceView view, int index) =>
        view.IsCapital(index)
        && lexicon.Known.Longest(view.Lower, index) is { } known
        && IsName(view, index, known.Length)
            ? known
            : null;

    /// <summary>"Conservative Democratic Party" is not the Democratic Party.</summary>
    private static bool StandsInName(SentenceView view, int index) =>
        index > 1
        && view.IsCapital(index - 1)
        && view.WorldAt(index - 1) is null
        && view[index - 1].Upos is Upos.Propn or Upos.Adj;

    /// <summary>A short name is one only as it is written: "PP", not "pp"; "Slate", not the slate of a roof at a line's head.</summary>
    private static bool IsName(SentenceView view, int index, int length) =>
        length > 1 || index > 0 || view[index].Upos == Upos.Propn || view.NameKindAt(index) is not null;

    private (Noun Noun, int Length)? Anchor(SentenceView view, int index)
    {
        if (!view.IsCapital(index) || lexicon.Bodies.Longest(view.Lower, index) is not { } found)
            return null;
        return found.Entry.IsBody || HasProperModifier(view, index) ? (found.Entry, found.Length) : null;
    }

    private static bool HasProperModifier(SentenceView view, int index) =>
        view.IsCapital(index - 1)
        && view.OwnerOf(index - 1) is null
        && view.WorldAt(index - 1) is null
        && view[index - 1].Upos is Upos.Propn or Upos.Noun
        && !view.IsAny(index - 1, "federal", "central", "interim");

    private void AddAnchored(SentenceView view, int head, Noun noun, int length)
    {
        var first = lexicon.Language == "en" ? LeftEnd(view, head) : head;
        var headLast = head + length - 1;
        var last = RightEnd(view, headLast, noun);
        var isName = last > headLast || first < head || length > 1;
        if (!isName)
            return;
        AddNamed(view, first, last, headLast, noun);
        AddInnermost(view, headLast, last);
    }

    /// <summary>The last body inside a long name: the party in "Central Committee of the Party of Work".</summary>
    private void AddInnermost(SentenceView view, int headLast, int last)
    {
        for (var i = last - 1; i > headLast; i--)
        {
            if (!view.IsAny(i - 1, "of", "the", "de", "del", "el", "la") || !view.IsCapital(i))
                continue;
            for (var head = i; head < last && view.IsCapital(head); head++)
                if (lexicon.Bodies.Longest(view.Lower, head) is { Entry.IsBody: true } inner)
                {
                    if (head > i || head + inner.Length - 1 < last)
                        AddNamed(view, i, last, head + inner.Length - 1, inner.Entry);
                    return;
                }
        }
    }

    private void AddNamed(SentenceView view, int first, int last, int headNoun, Noun noun)
    {
        var demonym =
            lexicon.Language == "es" && view.AdjectiveCountry(last + 1) is not null && !view.IsCapital(last + 1);
        var end = demonym ? last + 1 : last;
        var acronym = Acronyms.After(view, end) is { } letters && letters[0] == view[first].Form[0] ? letters : null;
        view.Add(
            new Phrase
            {
                Sentence = view.Sentence,
                First = WithDeterminer(view, first),
                Last = end,
                Head = view.HeadOf(first, end),
                Kind = ActorKind.Organization,
                Form = MentionForm.Name,
                Name = view.TextOf(first, end),
                Noun = noun.Entry,
                Use = NounUse.Body,
                Sector = noun.Sector,
                Country = PhraseCountries.Of(view, first, end, headNoun),
                IsDefinite = true,
                Acronym = acronym,
            },
            first,
            end
        );
    }

    private void AddKnown(SentenceView view, int first, int last, KnownBody body) =>
        view.Add(
            new Phrase
            {
                Sentence = view.Sentence,
                First = WithDeterminer(view, first),
                Last = last,
                Head = view.HeadOf(first, last),
                Kind = ActorKind.Organization,
                Form = MentionForm.Name,
                Name = view.TextOf(first, last),
                Country = body.Country,
                Sector = body.Sector,
                IsDefinite = true,
                Acronym = Acronyms.After(view, last) ?? body.Name,
            },
            first,
            last
        );

    internal static int WithDeterminer(SentenceView view, int first) =>
        view.Holds(first - 1) && view[first - 1].Upos == Upos.Det && view.OwnerOf(first - 1) is null
            ? first - 1
            : first;

    /// <summary>The first word of a body's phrase after its determiner.</summary>
    internal static int CoreStart(SentenceView view, Phrase body) =>
        view[body.First].Upos == Upos.Det ? body.First + 1 : body.First;

    private int LeftEnd(SentenceView view, int head)
    {
        var first = head;
        while (CanStandLeft(view, first - 1) || IsPeoples(view, first - 1))
            first--;
        return first;
    }

    /// <summary>"Workers' Party", "People's Assembly": the mark belongs to the name.</summary>
    private static bool IsPeoples(SentenceView view, int index) =>
        view.IsAny(index, "'", "'s")
        && view.IsCapital(index - 1)
        && view.IsAny(
            index - 1,
            "workers",
            "people",
            "peoples",
            "women",
            "children",
            "farmers",
            "citizens",
            "students"
        );

    private bool CanStandLeft(SentenceView view, int index) =>
        view.IsCapital(index)
        && view.OwnerOf(index) is null
        && view[index].Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.Verb or Upos.X
        && lexicon.Tenures.Longest(view.Lower, index) is null
        && (index > 0 || view[index].Upos != Upos.Verb)
        && !EndsTitle(view, index);

    private bool EndsTitle(SentenceView view, int index) =>
        lexicon.Titles.Longest(view.Lower, index) is { Entry.Use: NounUse.Honorific or NounUse.Office } title
        && title.Length == 1
        && !view.IsAny(index, "prime", "chief", "general", "justice", "secretary", "attorney", "minister", "president");

    private int RightEnd(SentenceView view, int last, Noun noun)
    {
        var connected = false;
        while (true)
        {
            if (
                IsNamePart(view, last + 1)
                && !StartsPerson(view, last + 1)
                && (!connected || view.WorldAt(last) is null)
            )
                last = PartEnd(view, last + 1);
            else if (Connected(view, last, noun, connected) is { } next)
                (last, connected) = (PartEnd(view, next), true);
            else
                return last;
        }
    }

    private static int PartEnd(SentenceView view, int index) =>
        view.WorldBegins(index) ? Math.Max(index, view.WorldEnd(index)) : index;

    private static bool IsNamePart(SentenceView view, int index) =>
        view.IsCapital(index)
        && view.OwnerOf(index) is null
        && view[index].Upos is not (Upos.Punct or Upos.Pron or Upos.Adv);

    private bool StartsPerson(SentenceView view, int index) =>
        view.NameKindAt(index) == NameKind.Person
        || lexicon.IsGivenName(view[index].Form, out _)
        || lexicon.Titles.Longest(view.Lower, index) is { Entry: { Use: not NounUse.Role } entry } title
            && (entry.Use == NounUse.Office || view.IsCapital(index + title.Length));

    /// <summary>The first word after a connector that goes on with the name: "of the Interior", ", Industry and Trade".</summary>
    private int? Connected(SentenceView view, int last, Noun noun, bool connected)
    {
        var next = last + 1;
        if (!view.Holds(next))
            return null;
        if (view.Is(next, ",") && connected && IsListed(view, next))
            return next + 1;
        if (!IsConnector(view, next, noun, connected))
            return null;
        next++;
        while (view.Holds(next) && (view[next].Upos == Upos.Det || view.IsAny(next, "the", "el", "la", "los", "las")))
            next++;
        return IsNamePart(view, next) && !StartsPerson(view, next) ? next : null;
    }

    private bool IsConnector(SentenceView view, int index, Noun noun, bool connected)
    {
        var word = view.Lower[index];
        if (word is "and" or "&" or "y" or "e")
            return connected
                    && view.WorldAt(index + 1) is null
                    && view.WorldAt(index - 1) is null
                    && Anchor(view, index + 1) is null
                || word is "&";
        if (word is "in" or "to" or "en" or "ante")
            return noun.Entry
                    is "embassy"
                        or "office"
                        or "oficina"
                        or "office"
                        or "oficina"
                        or "mission"
                        or "trade mission"
                        or "consulate"
                        or "delegation"
                        or "embajada"
                        or "consulado"
                        or "misión"
                        or "organización"
                        or "organization"
                && (view.WorldAt(index + 1) ?? view.WorldAt(index + 2)) is not null;
        return lexicon.IsBodyConnector(word) || word is "del";
    }

    /// <summary>Whether a list of name parts closed by "and" begins after this comma.</summary>
    private bool IsListed(SentenceView view, int comma)
    {
        var index = comma + 1;
        for (; IsNamePart(view, index) && !StartsPerson(view, index) && view.WorldAt(index) is null; index++)
            if (view.Is(index + 1, ","))
                index++;
        return index > comma + 1
            && view.IsAny(index, "and", "y", "e")
            && IsNamePart(view, index + 1)
            && !StartsPerson(view, index + 1)
            && view.WorldAt(index + 1) is null;
    }
}
