using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Finds the words by which a report keeps its distance ("reportedly", "supuestamente").</summary>
internal sealed class Hedges
{
    private readonly Phrases phrases = new("Record/Statements/hedges.tsv");

    /// <summary>The hedging words of a sentence, in order.</summary>
    public IReadOnlyList<TextSpan> In(Sentence sentence, string language) =>
        [.. phrases.In(sentence, language).Select(m => StatementContext.Span(sentence, m.First, m.Last))];

    /// <summary>The words that hedge an attribution: those in its content, or a cue that names nobody.</summary>
    public TextSpan? Of(StatementContext context, Attribution attribution)
    {
        foreach (var span in In(attribution.Sentence, context.Language))
        {
            if (attribution.CueSpan is { } cue && cue.Overlaps(span))
                return cue.Cover(span);
            if (attribution.Parts.Any(p => p.Contains(span)) && context.QuotationAt(span.Start) is null)
                return span;
        }
        return attribution is { IsImpersonal: true, Speaker: null, Rule: "passive" } ? attribution.CueSpan : null;
    }
}
