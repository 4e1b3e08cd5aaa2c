using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>What the words beside a name tell of who bears it: honorific, gender, realm.</summary>
internal sealed class NameDetails(ActorLexicon lexicon)
{
    /// <summary>"King Harald of Norway": the state behind the name of who reigns or stands for it.</summary>
    public string? Realm(SentenceView view, int last) =>
        lexicon.Language == "en"
        && view.Is(last + 1, "of")
        && view.WorldAt(last + 2) is { Country: { } country, Kind: WorldNameKind.Name or WorldNameKind.Acronym }
            ? country
            : null;

    public (Noun Noun, int Length)? Honorific(SentenceView view, int first)
    {
        for (var start = Math.Max(0, first - 3); start < first; start++)
            if (lexicon.Titles.Longest(view.Lower, start) is { Entry.Use: NounUse.Honorific } title)
                if (start + title.Length == first)
                    return (title.Entry, title.Length);
        return null;
    }

    public Gender GenderOf(SentenceView view, int first, Noun? honorific)
    {
        if (honorific is { Gender: not Gender.Unknown } found)
            return found.Gender;
        return lexicon.IsGivenName(view[first].Form, out var gender) ? gender : Gender.Unknown;
    }
}
