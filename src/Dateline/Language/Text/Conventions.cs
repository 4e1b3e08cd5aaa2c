using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Language.Text;

/// <summary>When the full stop of an abbreviation may also end a sentence.</summary>
internal enum AbbreviationEnd : byte
{
    /// <summary>Something always follows: "Mr. Lee", "Sr. Vega".</summary>
    Never,

    /// <summary>Only before a word that begins sentences: "in the U.S. The court …".</summary>
    BeforeStarter,

    /// <summary>Before any capital: "at 5 p.m. Police said …".</summary>
    BeforeCapital,

    /// <summary>An abbreviation only where a number follows: "No. 5", "art. 15".</summary>
    OnlyBeforeNumber,
}

/// <summary>
/// How a language writes its words. English follows the English Web Treebank, Spanish AnCora
/// (universaldependencies.org); a language without rows of its own keeps words whole.
/// </summary>
internal sealed class Conventions
{
    private static readonly Table.Row[] AbbreviationRows = [.. Table.Load("Language/Text/abbreviations.tsv").Rows];
    private static readonly Table.Row[] StarterRows = [.. Table.Load("Language/Text/starters.tsv").Rows];
    private static readonly Table.Row[] AffixRows = [.. Table.Load("Language/Text/affixes.tsv").Rows];

    private readonly FrozenDictionary<string, AbbreviationEnd>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> starters;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> units;

    private Conventions(string language)
    {
        DividesCompounds = language == "en";
        KeepsPercent = language == "es";
        abbreviations = Abbreviations(language).GetAlternateLookup<ReadOnlySpan<char>>();
        starters = Words(StarterRows, language).GetAlternateLookup<ReadOnlySpan<char>>();
        prefixes = Words(Affixes("prefix"), language).GetAlternateLookup<ReadOnlySpan<char>>();
        units = Words(Affixes("unit"), language).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Conventions English { get; } = new("en");

    public static Conventions Spanish { get; } = new("es");

    public static Conventions General { get; } = new("");

    /// <summary>Whether "oil-rich", "and/or" and "5km" are several words.</summary>
    public bool DividesCompounds { get; }

    /// <summary>Whether "60%" is one word.</summary>
    public bool KeepsPercent { get; }

    public static Conventions For(LanguageTag language) =>
        language.Primary switch
        {
            "en" => English,
            "es" => Spanish,
            _ => General,
        };

    /// <summary>Whether these letters carry a full stop of their own, and when it ends a sentence.</summary>
    public bool TryAbbreviation(ReadOnlySpan<char> letters, out AbbreviationEnd end)
    {
        end = AbbreviationEnd.Never;
        if (letters.Length > 16)
            return false;
        if (abbreviations.TryGetValue(letters, out end))
            return true;
        Span<char> other = stackalloc char[16];
        other = other[..letters.ToLowerInvariant(other)];
        if (!char.IsUpper(letters[0]) || abbreviations.TryGetValue(other, out end))
            return char.IsUpper(letters[0]);
        other[0] = letters[0];
        return char.IsUpper(letters[^1]) && abbreviations.TryGetValue(other, out end);
    }

    /// <summary>Whether a sentence often begins with this word.</summary>
    public bool IsStarter(ReadOnlySpan<char> word) => InLower(starters, word);

    /// <summary>Whether a hyphen after these letters does not divide the word: "anti-war".</summary>
    public bool IsPrefix(ReadOnlySpan<char> letters) => InLower(prefixes, letters);

    /// <summary>Whether these letters after digits are a word of their own: "5km", "7pm".</summary>
    public bool IsUnit(ReadOnlySpan<char> letters) => InLower(units, letters);

    private static bool InLower(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        return word.Length <= lower.Length && set.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static IEnumerable<Table.Row> Affixes(string kind) => AffixRows.Where(row => row["kind"] == kind);

    private static FrozenSet<string> Words(IEnumerable<Table.Row> rows, string language) =>
        rows.Where(row => Speaks(row, language))
            .SelectMany(row => row.List("words"))
            .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, AbbreviationEnd> Abbreviations(string language)
    {
        var found = new Dictionary<string, AbbreviationEnd>(StringComparer.Ordinal);
        foreach (var row in AbbreviationRows.Where(row => Speaks(row, language)))
        foreach (var form in row.List("forms"))
            found.TryAdd(form, Enum.Parse<AbbreviationEnd>(row["ends"], ignoreCase: true));
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool Speaks(Table.Row row, string language) => row["lang"] is "*" || row["lang"] == language;
}
