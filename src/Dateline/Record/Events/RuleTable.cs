using System.Collections.Frozen;
using Dateline.Language;
using Dateline.Tables;

namespace Dateline.Record.Events;

/// <summary>All coding rules, found by the first word of their trigger.</summary>
internal sealed class RuleTable
{
    private const string Folder = "Record/Events/Plover/";
    private readonly FrozenSet<(string Language, string Lemma)> deeds;
    private readonly FrozenDictionary<(string Language, string Lemma), CodingRule[]> byFirst;

    /// <summary>Reads the sixteen tables of <c>Plover/</c>, named after their type.</summary>
    public RuleTable(LexicalClasses classes)
    {
        Rules = [.. Table.NamesBelow(Folder).SelectMany(name => Read(Table.Load(name), classes))];
        byFirst = Rules
            .SelectMany(rule => rule.Pattern.Steps[0].Lemmas.Select(lemma => (Key: (rule.Language, lemma), rule)))
            .GroupBy(pair => pair.Key, pair => pair.rule)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(r => r.Weight).ToArray());
        deeds = Rules
            .Where(r => r is { Kind: TriggerKind.Noun, Type: EventType.Assault or EventType.Coerce })
            .Where(r => r.Pattern.Steps.Count == 1)
            .SelectMany(r => r.Pattern.Steps[0].Lemmas.Select(lemma => (r.Language, lemma)))
            .ToFrozenSet();
    }

    /// <summary>Every rule, in the order of the tables.</summary>
    public IReadOnlyList<CodingRule> Rules { get; }

    /// <summary>The rules whose trigger begins with this lemma, the heaviest first.</summary>
    public ReadOnlySpan<CodingRule> StartingWith(string language, string lemma) =>
        byFirst.TryGetValue((language, lemma), out var rules) ? rules : [];

    /// <summary>Whether a noun names a deed of violence: "attack", "detención".</summary>
    public bool IsDeed(string language, Word word) =>
        word.Upos == Upos.Noun && deeds.Contains((language, word.Lemma.ToLowerInvariant()));

    private static IEnumerable<CodingRule> Read(Table table, LexicalClasses classes)
    {
        var type = Enum.Parse<EventType>(table.Name[Folder.Length..^".tsv".Length], ignoreCase: true);
        return table.Rows.SelectMany(row => row.List("trigger").Select(trigger => Read(type, row, trigger, classes)));
    }

    private static CodingRule Read(EventType type, Table.Row row, string trigger, LexicalClasses classes) =>
        new()
        {
            Type = type,
            Language = row["lang"],
            Pattern = TriggerPattern.Parse(trigger, row["lang"], classes),
            Kind = Kind(row),
            Frame = Frame.Parse(row["frame"]),
            Conditions = Condition.ParseAll(row["condition"]),
            Mode = NullIfEmpty(row["mode"]),
            Cameo = NullIfEmpty(row["cameo"]),
            Where = row.Where,
        };

    private static TriggerKind Kind(Table.Row row) =>
        row["pos"] switch
        {
            "V" => TriggerKind.Verb,
            "N" => TriggerKind.Noun,
            "X" => TriggerKind.Phrase,
            var other => throw new InvalidOperationException($"{row.Where}: pos {other} is none of V, N, X"),
        };

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;
}
