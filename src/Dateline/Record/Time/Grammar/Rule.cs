using Dateline.Tables;

namespace Dateline.Record.Time.Grammar;

/// <summary>A rule of the time grammar: words of this pattern mean this.</summary>
internal sealed class Rule
{
    /// <summary>Reads a rule from its row.</summary>
    public Rule(Table.Row row, int order, ClassNames names)
    {
        Order = order;
        Where = row.Where;
        Kind = row["kind"];
        Pattern = PatternParser.Parse(row.Where, row["pattern"], names);
        Following = Grammar.Following.Of(Pattern, names);
        Meaning = Expression.Parse(row.Where, row["meaning"]);
        Guards = row["guard"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The table and line it stands on.</summary>
    public string Where { get; }

    /// <summary>Its place in the order of the tables: of two rules that reach as far, the earlier counts.</summary>
    public int Order { get; }

    /// <summary>Under which name other rules use it; with a leading "_" it is no time expression on its own.</summary>
    public string Kind { get; }

    /// <summary>Whether it is a time expression on its own.</summary>
    public bool IsWhole => Kind[0] != '_';

    /// <summary>What the words look like.</summary>
    public Pattern Pattern { get; }

    /// <summary>What can follow a word that it begins with; without an entry, anything may.</summary>
    public IReadOnlyDictionary<string, Following> Following { get; }

    /// <summary>What they mean.</summary>
    public Expression Meaning { get; }

    /// <summary>What must hold around them, by name.</summary>
    public IReadOnlyList<string> Guards { get; }
}
