using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Record.Events;

/// <summary>The classes of words that coding rules name in capitals: AGREEMENT, TALKS, WEAPON …</summary>
internal sealed class LexicalClasses
{
    private readonly Dictionary<(string Language, string Class), FrozenSet<string>> members = [];

    /// <summary>Reads <c>classes.tsv</c>; rows of one class and language add up.</summary>
    public LexicalClasses(Table table)
    {
        foreach (var group in table.Rows.GroupBy(r => (r["lang"], r["class"])))
            members[group.Key] = group.SelectMany(r => r.List("words")).ToFrozenSet();
    }

    /// <summary>Whether a lemma belongs to a class.</summary>
    public bool Holds(string language, string name, string lemma) =>
        members.TryGetValue((language, name), out var words) && words.Contains(lemma);

    /// <summary>The lemmas that a word of a pattern stands for: itself, its alternatives, or a class.</summary>
    public IReadOnlySet<string> Expand(string token, string language)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in token.Split('/'))
        {
            if (!char.IsUpper(part[0]))
                found.Add(part);
            else if (members.TryGetValue((language, part), out var words))
                found.UnionWith(words);
            else
                throw new InvalidOperationException($"classes.tsv has no class {part} for {language}");
        }
        return found;
    }
}
