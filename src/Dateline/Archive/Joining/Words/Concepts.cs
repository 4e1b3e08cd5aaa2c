using System.Collections.Frozen;
using Dateline.Tables;
using Dateline.World;

namespace Dateline.Archive.Joining.Words;

/// <summary>
/// Gives words of English and Spanish that mean one thing one key (<c>concepts.tsv</c>); a word that the table does not
/// hold keeps its stem, which words of one root share across the two languages.
/// </summary>
internal sealed class Concepts
{
    private static readonly Lazy<Concepts> Shared = new(() =>
        new Concepts(Table.Load("Archive/Joining/Words/concepts.tsv"))
    );
    private readonly FrozenDictionary<string, string> english;
    private readonly FrozenDictionary<string, string> spanish;

    private Concepts(Table table) => (english, spanish) = (Read(table, isSpanish: false), Read(table, isSpanish: true));

    /// <summary>The embedded table, loaded at the first use.</summary>
    public static Concepts Default => Shared.Value;

    /// <summary>The key of a folded word.</summary>
    public string KeyOf(string folded, bool isSpanish)
    {
        var table = isSpanish ? spanish : english;
        if (table.TryGetValue(folded, out var concept))
            return concept;
        var stem = Stems.Of(folded, isSpanish);
        return table.GetValueOrDefault(stem, stem);
    }

    private static FrozenDictionary<string, string> Read(Table table, bool isSpanish)
    {
        var concepts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var concept = row.List("en")[0];
            foreach (var form in row.List(isSpanish ? "es" : "en"))
            {
                var folded = NameFold.Fold(form);
                concepts.TryAdd(folded, concept);
                concepts.TryAdd(Stems.Of(folded, isSpanish), concept);
            }
        }
        return concepts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
