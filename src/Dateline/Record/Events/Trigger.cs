using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Words of a sentence that fit a coding rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Head">The word that the phrase hangs on: the verb, or the event noun.</param>
/// <param name="Words">All words that the rule names, in the order of the rule.</param>
internal sealed record Trigger(CodingRule Rule, Sentence Sentence, Word Head, IReadOnlyList<Word> Words)
{
    /// <summary>The characters from the first to the last word where they stand together, else those of the head.</summary>
    public TextSpan Span
    {
        get
        {
            var all = Words.Aggregate(Head.Span, (span, word) => span.Cover(word.Span));
            return all.Length <= Words.Sum(w => w.Span.Length + 1) ? all : Head.Span;
        }
    }

    /// <summary>Whether one of its words is this one.</summary>
    public bool Uses(Word word) => Uses(word.Index);

    /// <summary>Whether one of its words stands at this index.</summary>
    public bool Uses(int index) => Words.Any(w => w.Index == index);
}
