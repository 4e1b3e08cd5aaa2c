using Dateline.Language;
using Dateline.Record.Statements;
using Dateline.Tables;

namespace Dateline.Record.Reporting;

/// <summary>Satellite images released by the newspaper. Documents obtained by the agency. A photographer watched as …</summary>
internal sealed class EvidenceRule
{
    private readonly Dictionary<(string, string), EvidenceKind> nouns = Table
        .Load("Record/Reporting/evidence.tsv")
        .Rows.ToDictionary(r => (r["lang"], r["lemma"]), r => Enum.Parse<EvidenceKind>(r["kind"], ignoreCase: true));

    private readonly Dictionary<(string, string), string> verbs = Table
        .Load("Record/Reporting/showing.tsv")
        .Rows.ToDictionary(r => (r["lang"], r["lemma"]), r => r["role"]);

    private readonly HashSet<(string, string)> witnesses =
    [
        .. Table.Load("Record/Reporting/witnesses.tsv").Rows.Select(r => (r["lang"], r["lemma"])),
    ];

    /// <summary>What was shown, in the order of the text.</summary>
    public IReadOnlyList<Evidence> Read(
        AnnotatedText text,
        ActorIndex actors,
        PlaceIndex places,
        TimeIndex times,
        IReadOnlyList<Event> events
    )
    {
        var found = new List<Evidence>();
        var language = text.Language.Primary;
        foreach (var sentence in text.Sentences)
        foreach (var word in sentence.Words)
            if ((Shown(language, sentence, word) ?? Seen(language, sentence, word)) is var (kind, span, by))
                found.Add(
                    new Evidence
                    {
                        Kind = kind,
                        By = by is null ? [] : NamesOf(actors, by),
                        About = [.. events.Where(e => IsBehind(sentence, span, e.Trigger)).Select(e => e.Id)],
                        Place = PlacesOf(places, sentence, span),
                        Time = times.Inside(span).FirstOrDefault()?.Id,
                        Span = span,
                    }
                );
        return found;
    }

    private static IReadOnlyList<string> NamesOf(ActorIndex actors, SpeakerPhrase phrase)
    {
        var parties = actors.Parties(phrase.Sentence, phrase.Head);
        return parties.Count > 0 ? parties : [.. actors.Inside(phrase.Span).Take(1).Select(m => m.Actor)];
    }

    // "images released by …": the noun, close behind it a participle, and by whom.
    private (EvidenceKind, TextSpan, SpeakerPhrase?)? Shown(string language, Sentence sentence, Word noun)
    {
        if (
            noun.Upos is not (Upos.Noun or Upos.Propn)
            || !nouns.TryGetValue((language, noun.Lemma.ToLowerInvariant()), out var kind)
        )
            return null;
        for (var i = noun.Index + 1; i < sentence.Words.Count && i <= noun.Index + 4; i++)
            if (Role(language, sentence.Words[i]) == "release" && AgentBehind(sentence, i) is { } agent)
                return (kind, Start(sentence, noun).Cover(agent.Span), agent);
        return null;
    }

    private string? Role(string language, Word word)
    {
        if (word.Upos is not (Upos.Verb or Upos.Adj))
            return null;
        var lemma = word.Lemma.ToLowerInvariant();
        return verbs.GetValueOrDefault((language, lemma)) ?? (language == "es" ? OfParticiple(lemma) : null);
    }

    // A Spanish participle taken for an adjective keeps its own form as lemma: "publicado" is "publicar".
    private string? OfParticiple(string lemma)
    {
        if (lemma.Length < 5 || !lemma.EndsWith("do", StringComparison.Ordinal))
            return null;
        var stem = lemma[..^3];
        return verbs.GetValueOrDefault(("es", stem + (lemma[^3] == 'a' ? "ar" : "ir")))
            ?? verbs.GetValueOrDefault(("es", stem + "er"));
    }

    // The tree may hang "by …" elsewhere: the first "by" close behind the participle counts.
    private static SpeakerPhrase? AgentBehind(Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < sentence.Words.Count && i <= verb + 8; i++)
            if (sentence.Words[i].Form.ToLowerInvariant() is "by" or "por")
                return sentence.HeadOf(sentence.Words[i]) is { } head && head.Index > i
                    ? Subjects.Bare(sentence, head)
                    : null;
        return null;
    }

    private static TextSpan Start(Sentence sentence, Word noun)
    {
        var first = noun.Index;
        while (
            first > 0 && sentence.Words[first - 1].Upos is Upos.Adj or Upos.Noun or Upos.Det or Upos.Num or Upos.Propn
        )
            first--;
        return StatementContext.Span(sentence, first, noun.Index);
    }

    // "a photographer watched as …": somebody who saw it.
    private (EvidenceKind, TextSpan, SpeakerPhrase?)? Seen(string language, Sentence sentence, Word verb)
    {
        if (Role(language, verb) != "sight" || Subjects.Of(sentence, verb) is not { } subject)
            return null;
        if (!witnesses.Contains((language, subject.Head.Lemma.ToLowerInvariant())))
            return null;
        return (EvidenceKind.Witness, subject.Span.Cover(sentence.SubtreeSpan(verb)), subject);
    }

    private static bool IsBehind(Sentence sentence, TextSpan span, TextSpan trigger) =>
        sentence.Span.Contains(trigger) && (trigger.Start >= span.End || span.Contains(trigger));

    private static IReadOnlyList<string> PlacesOf(PlaceIndex places, Sentence sentence, TextSpan span) =>
        [
            .. places
                .Inside(new TextSpan(span.End, Math.Max(span.End, sentence.Span.End)))
                .Select(m => m.Place.Id)
                .Distinct(),
        ];
}
