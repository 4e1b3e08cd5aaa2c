using Dateline.Language;
using Dateline.Record.Statements;
using Dateline.Tables;

namespace Dateline.Record.Reporting;

/// <summary>The meeting was reported by the embassy. It had not been covered by official media. State media kept silent.</summary>
internal sealed class CoverageRule
{
    private readonly Dictionary<(string Language, string Lemma), Table.Row> rows = Table
        .Load("Record/Reporting/coverage.tsv")
        .Rows.ToDictionary(r => (r["lang"], r["lemma"].Split(' ')[0]));

    /// <summary>What the report says of other reporting, in the order of the text.</summary>
    public IReadOnlyList<Coverage> Read(
        AnnotatedText text,
        ActorIndex actors,
        TimeIndex times,
        IReadOnlyList<Event> events
    )
    {
        var found = new List<Coverage>();
        foreach (var sentence in text.Sentences)
        foreach (var word in sentence.Words)
            if (
                word.Upos is Upos.Verb
                && Row(text, word) is { } row
                && Clause(actors, sentence, word, row) is { } clause
            )
                found.Add(
                    new Coverage
                    {
                        Outlet = clause.Outlet,
                        Reported = row["reported"] == "yes" != IsNegated(sentence, word),
                        About = About(sentence, clause, events),
                        AsOf = times.Inside(sentence.Span).FirstOrDefault(t => t.Span.End <= clause.Span.Start)?.Id,
                        Span = clause.Span,
                    }
                );
        return found;
    }

    private Table.Row? Row(AnnotatedText text, Word word) =>
        rows.GetValueOrDefault((text.Language.Primary, word.Lemma.ToLowerInvariant()));

    private static (string Outlet, TextSpan Span, Word? What)? Clause(
        ActorIndex actors,
        Sentence sentence,
        Word verb,
        Table.Row row
    )
    {
        var isPassive = Passives.IsPassive(sentence, verb);
        if (isPassive && row["voice"] != "active" && Subjects.Agent(sentence, verb) is { } agent)
        {
            var what = sentence.Child(verb, "nsubj");
            var isBody = row["lemma"] is "report" or "reportar";
            return what is not null && Outlet(actors, agent, isBody) is { } outlet
                ? (outlet, Subjects.Phrase(sentence, what).Span.Cover(agent.Span), what)
                : null;
        }
        if (isPassive || row["voice"] == "passive" || sentence.Child(verb, "nsubj") is not { } subject)
            return null;
        // An outlet that reports that something happened speaks; one that reports on nothing, or carries it, covers it.
        if (
            sentence.Child(verb, "ccomp") is not null
            || row["lemma"] is "report" or "informar" or "reportar" or "mention" or "mencionar"
                && !IsNegated(sentence, verb)
        )
            return null;
        return Outlet(actors, Subjects.Phrase(sentence, subject), isBodyEnough: false) is { } carrier
            ? (
                carrier,
                Subjects
                    .Phrase(sentence, subject)
                    .Span.Cover(sentence.SubtreeSpan(verb) is var all && all.Length < 200 ? all : verb.Span),
                sentence.Child(verb, "obj", "obl")
            )
            : null;
    }

    // A medium; or, where the verb leaves no doubt, any body that makes news known.
    private static string? Outlet(ActorIndex actors, SpeakerPhrase phrase, bool isBodyEnough)
    {
        foreach (var id in actors.Parties(phrase.Sentence, phrase.Head))
            if (
                actors[id].Sector == "JRN"
                || isBodyEnough && actors[id] is { Kind: ActorKind.Organization, Sector: not ("COP" or "MIL" or "JUD") }
            )
                return id;
        return actors.Inside(phrase.Span).FirstOrDefault(m => actors[m.Actor].Sector == "JRN")?.Actor;
    }

    private static bool IsNegated(Sentence sentence, Word verb)
    {
        for (var i = CueSpans.First(sentence, verb); i < verb.Index; i++)
            if (sentence.Words[i].Form.ToLowerInvariant() is "not" or "n't" or "n’t" or "never" or "no" or "nunca")
                return true;
        foreach (var child in sentence.Children(verb))
            if (
                child.Relation == "advmod"
                && child.Form.ToLowerInvariant() is "not" or "n't" or "never" or "no" or "nunca" or "tampoco"
            )
                return true;
        return false;
    }

    // The event that the subject names; where it is a pronoun or names none, the first of the sentences before.
    private static string? About(
        Sentence sentence,
        (string Outlet, TextSpan Span, Word? What) clause,
        IReadOnlyList<Event> events
    )
    {
        if (
            clause.What is { } what
            && events.FirstOrDefault(e => sentence.SubtreeSpan(what).Contains(e.Trigger)) is { } named
        )
            return named.Id;
        Event? before = null;
        foreach (var e in events)
            if (e.Trigger.Start < clause.Span.Start && (before is null || !SameSentence(sentence, before, e)))
                before = e.Trigger.Start >= sentence.Span.Start && before is not null ? before : before ?? e;
        return before?.Id;
    }

    private static bool SameSentence(Sentence sentence, Event a, Event b) =>
        sentence.Span.Contains(a.Trigger) == sentence.Span.Contains(b.Trigger);
}
