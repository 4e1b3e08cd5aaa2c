using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>One report as the rules of attribution see it.</summary>
internal sealed class StatementContext(AnnotatedText text, ActorIndex actors, CueLexicon lexicon)
{
    private readonly IReadOnlyList<Cue>?[] cues = new IReadOnlyList<Cue>?[text.Sentences.Count];
    private readonly List<ActorMention>[] mentions = BySentence(text, actors);

    /// <summary>The analysed text.</summary>
    public AnnotatedText Annotated => text;

    /// <summary>The characters.</summary>
    public string Text => text.Text;

    /// <summary>"en", "es".</summary>
    public string Language { get; } = text.Language.Primary;

    /// <summary>The actors.</summary>
    public ActorIndex Actors => actors;

    /// <summary>The quotations in order.</summary>
    public IReadOnlyList<Quotation> Quotations { get; } = QuotationMarks.Pair(text.Text);

    /// <summary>The cues of a sentence.</summary>
    public IReadOnlyList<Cue> CuesIn(Sentence sentence) =>
        cues[sentence.Index] ??= lexicon.In(sentence, text.Language.Primary);

    /// <summary>The mentions of actors in a sentence, in order.</summary>
    public IReadOnlyList<ActorMention> MentionsIn(Sentence sentence) => mentions[sentence.Index];

    /// <summary>The quotation that holds this offset, marks included.</summary>
    public Quotation? QuotationAt(int offset)
    {
        int low = 0,
            high = Quotations.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Quotations[middle].Span;
            if (span.Contains(offset))
                return Quotations[middle];
            if (span.Start > offset)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return null;
    }

    /// <summary>The quotations that touch a span, in order.</summary>
    public IEnumerable<Quotation> QuotationsIn(TextSpan span) => Quotations.Where(q => q.Span.Overlaps(span));

    /// <summary>Whether nothing but spaces and marks of punctuation stands between two offsets.</summary>
    public bool IsBare(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (char.IsLetterOrDigit(Text[i]))
                return false;
        return true;
    }

    private static List<ActorMention>[] BySentence(AnnotatedText text, ActorIndex actors)
    {
        var lists = new List<ActorMention>[text.Sentences.Count];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = [];
        foreach (var mention in actors.Mentions)
            lists[mention.Sentence].Add(mention);
        return lists;
    }

    /// <summary>The words from one index to another (both included) as a span.</summary>
    public static TextSpan Span(Sentence sentence, int first, int last) =>
        sentence.Words[first].Span.Cover(sentence.Words[last].Span);
}
