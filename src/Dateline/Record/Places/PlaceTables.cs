using System.Globalization;
using Dateline.Tables;

namespace Dateline.Record.Places;

/// <summary>The lexicons of the place reader for one language.</summary>
internal sealed class PlaceTables
{
    private readonly Dictionary<string, double> before = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> after = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> beforeLookup;
    private readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> afterLookup;
    private readonly HashSet<string> common = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> commonLookup;
    private readonly Dictionary<string, PlaceKind> firstNouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PlaceKind> lastNouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PlaceKind>.AlternateLookup<ReadOnlySpan<char>> lastLookup;

    private readonly HashSet<string> ofRegion = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ofTown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> locales = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> localeLookup;

    /// <summary>Loads the tables for a language.</summary>
    public PlaceTables(string language)
    {
        foreach (var row in Rows("place-cues", language))
            (row["side"] == "before" ? before : after)[row["word"]] = double.Parse(
                row["weight"],
                CultureInfo.InvariantCulture
            );
        foreach (var row in Rows("place-cues", language).Where(r => r["sense"] == "region"))
            ofRegion.Add(row["word"]);
        foreach (var row in Rows("common-names", language))
            common.UnionWith(row.List("words"));
        foreach (var row in Rows("place-nouns", language))
            (row["side"] == "first" ? firstNouns : lastNouns)[row["noun"]] = Enum.Parse<PlaceKind>(row["kind"], true);
        foreach (var row in Rows("locale-cues", language))
        foreach (var word in row.List("words"))
            locales[word] = row["alpha3"];
        localeLookup = locales.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in Rows("place-nouns", language))
            if (row["of_town"] == "yes")
                ofTown.Add(row["noun"]);
        (beforeLookup, afterLookup) = (
            before.GetAlternateLookup<ReadOnlySpan<char>>(),
            after.GetAlternateLookup<ReadOnlySpan<char>>()
        );
        lastLookup = lastNouns.GetAlternateLookup<ReadOnlySpan<char>>();
        commonLookup = common.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The weight of a word before a name; 0 where it says nothing.</summary>
    public double Before(ReadOnlySpan<char> word) => beforeLookup.TryGetValue(word, out var weight) ? weight : 0;

    /// <summary>The weight of a word after a name; 0 where it says nothing.</summary>
    public double After(ReadOnlySpan<char> word) => afterLookup.TryGetValue(word, out var weight) ? weight : 0;

    /// <summary>Whether a word is a part of a land rather than of a name: "North" in "North Texas".</summary>
    public static bool IsDirection(ReadOnlySpan<char> word) =>
        word
            is "North"
                or "South"
                or "East"
                or "West"
                or "Northern"
                or "Southern"
                or "Eastern"
                or "Western"
                or "Northeast"
                or "Northwest"
                or "Southeast"
                or "Southwest"
                or "Northeastern"
                or "Northwestern"
                or "Southeastern"
                or "Southwestern"
                or "Central"
                or "Metropolitan"
                or "Metro"
                or "Greater"
                or "Downtown"
                or "Upper"
                or "Lower"
                or "Mid"
                or "Norte"
                or "Sur"
                or "Este"
                or "Oeste";

    /// <summary>Whether a word is a common word more often than a place.</summary>
    public bool IsCommon(ReadOnlySpan<char> word) => commonLookup.Contains(word);

    /// <summary>The kind of place that a name's nouns tell ("Karak Castle"), or <c>null</c>.</summary>
    public PlaceKind? KindOf(string name)
    {
        var (first, last) = (name.IndexOf(' '), name.LastIndexOf(' '));
        if (first < 0)
            return null;
        if (lastNouns.TryGetValue(name[(last + 1)..], out var kind) || firstNouns.TryGetValue(name[..first], out kind))
            return kind;
        return null;
    }

    /// <summary>Whether what such a noun names bears the name of its town: "Ashford Hospital".</summary>
    public bool IsOfTown(ReadOnlySpan<char> noun) => ofTown.Contains(noun.ToString());

    /// <summary>Whether a word after a name tells that a division is meant: "Washington state".</summary>
    public bool TellsRegion(ReadOnlySpan<char> word) =>
        ofRegion.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The kind of place that a noun at the end of a name tells, or <c>null</c>.</summary>
    public PlaceKind? LastNoun(ReadOnlySpan<char> noun) => lastLookup.TryGetValue(noun, out var kind) ? kind : null;

    /// <summary>How many different words of a report tell each country as the writer's own.</summary>
    public Dictionary<string, int> Locales(IReadOnlyList<SentenceTokens> sentences)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tokens in sentences)
            for (var i = 0; i < tokens.Count; i++)
                if (Locale(tokens[i]) is { } country && seen.Add(tokens[i].ToString().ToLowerInvariant()))
                    counts[country] = counts.GetValueOrDefault(country) + 1;
        return counts;
    }

    private string? Locale(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        word = word.TrimEnd('.');
        if (word.Length is < 3 or > 15)
            return null;
        return localeLookup.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var country) ? country : null;
    }

    private static IEnumerable<Table.Row> Rows(string table, string language) =>
        Table.Load($"Record/Places/{table}.tsv").Rows.Where(r => r["lang"] == language);
}
