using System.Collections.Frozen;
using Dateline.Language;
using Dateline.Tables;

namespace Dateline.Record.Events;

/// <summary>Reads the PLOVER contexts of an event from the words of its clause (<c>contexts.tsv</c>).</summary>
internal sealed class ContextReader
{
    private readonly FrozenDictionary<string, string> byWord;

    /// <summary>Reads the table.</summary>
    public ContextReader(Table table) =>
        byWord = table
            .Rows.SelectMany(row => row.List("words").Select(word => (word, Context: row["context"])))
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.Context);

    /// <summary>The contexts in the order of their first word; two words in a row count where the table has them.</summary>
    public IReadOnlyList<string> Read(Sentence sentence, TextSpan clause)
    {
        var found = new List<string>();
        var previous = "";
        foreach (var word in sentence.Words)
        {
            if (!clause.Contains(word.Span))
                continue;
            var lemma = word.Lemma.ToLowerInvariant();
            if (
                (byWord.TryGetValue(previous + " " + lemma, out var context) || byWord.TryGetValue(lemma, out context))
                && !found.Contains(context)
            )
                found.Add(context);
            previous = lemma;
        }
        return found;
    }
}
