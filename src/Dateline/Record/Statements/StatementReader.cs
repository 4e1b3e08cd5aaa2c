using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Reads who says what: cue, speaker, content, chain, hedge, act and setting of every attributed statement.</summary>
/// <remarks>After PolNeAR (Newell et al., LREC 2018): source, cue, content; contents may nest.</remarks>
internal sealed class StatementReader
{
    private readonly CueLexicon lexicon = new();
    private readonly AccordingTo accordingTo = new();
    private readonly SpeakerResolver speakers = new();
    private readonly Hedges hedges = new();

    private readonly QuotedCue quotedCue = new();

    // The first rule that finds content for a cue counts.
    private readonly ICueRule[] rules =
    [
        new QuotationAttribution(),
        new TargetAttribution(),
        new DescriptionAttribution(),
        new PassiveAttribution(),
        new InfinitiveAttribution(),
        new PrepositionAttribution(),
        new NominalAttribution(),
        new ClauseAttribution(),
        new ObjectAttribution(),
    ];

    /// <summary>The statements of a report in the order of the text.</summary>
    public IReadOnlyList<Statement> Read(AnnotatedText text, ActorIndex actors, PlaceIndex places, TimeIndex times)
    {
        var context = new StatementContext(text, actors, lexicon);
        var found = new List<Attribution>();
        foreach (var sentence in text.Sentences)
            found.AddRange(Selection.Of(context, InSentence(context, sentence)));
        found = Continuations.Join(context, found);
        found.Sort((a, b) => a.Content.CompareTo(b.Content));
        return Chains.Link(context, Resolve(context, found, places, times));
    }

    private List<Attribution> InSentence(StatementContext context, Sentence sentence)
    {
        var cues = context.CuesIn(sentence);
        var found = new List<Attribution>();
        foreach (var cue in cues)
            if (Read(context, cue) is { } attribution)
                found.Add(attribution);
        found.AddRange(accordingTo.Read(context, sentence, cues));
        if (HeadlineAttribution.Read(context, sentence) is { } headline)
            found.Add(headline);
        return found;
    }

    // What somebody says in a quotation is not entered on its own; only a quotation that opens with the cue is read.
    private Attribution? Read(StatementContext context, Cue cue)
    {
        if (context.QuotationAt(cue.Head.Span.Start) is null)
            return FirstOf(context, cue);
        return QuotedCue.Opens(context, cue) ? quotedCue.Read(context, cue) : null;
    }

    private Attribution? FirstOf(StatementContext context, Cue cue)
    {
        foreach (var rule in rules)
            if (rule.Read(context, cue) is { } attribution)
                return attribution;
        return null;
    }

    private List<(Statement, Attribution)> Resolve(
        StatementContext context,
        List<Attribution> found,
        PlaceIndex places,
        TimeIndex times
    )
    {
        var made = new List<(Statement, Attribution)>();
        IReadOnlyList<string> last = [];
        foreach (var attribution in found)
        {
            var ids = speakers.Resolve(context, attribution, last);
            if (!Selection.IsKept(attribution, ids))
                continue;
            if (ids.Count > 0 && !IsNested(made, attribution))
                last = ids;
            made.Add((Make(context, attribution, ids, $"s{made.Count + 1}", places, times), attribution));
        }
        return made;
    }

    // Who is quoted inside a statement is not who goes on speaking.
    private static bool IsNested(List<(Statement Statement, Attribution Attribution)> made, Attribution attribution) =>
        attribution.CueSpan is { } cue && made.Any(m => m.Statement.Content.Contains(cue));

    private Statement Make(
        StatementContext context,
        Attribution attribution,
        IReadOnlyList<string> ids,
        string id,
        PlaceIndex places,
        TimeIndex times
    )
    {
        var clause = Settings.ClauseOf(attribution);
        var audience = Settings
            .Audience(context.Actors, attribution)
            .Select(m => m.Actor)
            .Where(a => !ids.Contains(a) && !Chains.IsOutlet(context, a))
            .Distinct();
        return new Statement
        {
            Id = id,
            Speakers = ids,
            SpeakerSpan = attribution.Speaker?.Span,
            Cue = attribution.CueSpan,
            Content = attribution.Content,
            ContentParts = attribution.Parts,
            Form = Forms.Of(context, attribution),
            Act = Acts.Of(context, attribution),
            Hedge = hedges.Of(context, attribution),
            Place = Settings.Place(places, clause),
            Audience = [.. audience],
            Time = Settings.Time(times, clause),
            Rule = attribution.Entry?.Where is { } row ? $"{attribution.Rule} ({row})" : attribution.Rule,
        };
    }
}
