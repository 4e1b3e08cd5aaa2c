using System.Globalization;
using Dateline.Record.Time.Lexing;
using Dateline.Tables;

namespace Dateline.Record.Time.Lexicon;

/// <summary>A form of a word class of the time grammar.</summary>
/// <param name="Class">The word class: the name of its table.</param>
/// <param name="Words">The form, cut into tokens, in lower case.</param>
/// <param name="Value">What it stands for.</param>
/// <param name="NeedsCapital">It counts only with a capital letter: "March", "May".</param>
/// <param name="IsAbbreviation">It counts only before a full stop or beside a number, and takes the full stop.</param>
/// <param name="Flags">The flags as written.</param>
internal sealed record LexiconEntry(
    string Class,
    string[] Words,
    string Value,
    bool NeedsCapital,
    bool IsAbbreviation,
    string Flags
)
{
    /// <summary>The class as rules name it: "&lt;month&gt;".</summary>
    public string Key { get; } = $"<{Class}>";

    /// <summary>What it stands for: a number where it is one, else its characters.</summary>
    public object Meaning { get; } =
        int.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Value;
}

/// <summary>The word classes of the time grammar in one language.</summary>
internal sealed class TimeLexicon
{
    private const string Folder = "Record/Time/Lexicon/";
    private readonly Dictionary<string, List<LexiconEntry>> byFirstWord = [];

    private TimeLexicon(string language)
    {
        foreach (var name in Table.NamesBelow(Folder))
        {
            var wordClass = name[Folder.Length..^".tsv".Length];
            foreach (var row in Table.Load(name).Rows.Where(r => r["lang"] == language))
            {
                Add(wordClass, row);
            }
        }
        foreach (var entries in byFirstWord.Values)
        {
            entries.Sort((a, b) => b.Words.Length - a.Words.Length);
        }
    }

    /// <summary>The word classes of a language; empty where the tables have none of it.</summary>
    public static TimeLexicon Load(string language) => new(language);

    /// <summary>The entries that can begin with this word, the longest first.</summary>
    public IReadOnlyList<LexiconEntry> StartingWith(string word) => byFirstWord.GetValueOrDefault(word) ?? [];

    /// <summary>Where the entry ends that stands at this token, or -1 where it does not stand there.</summary>
    public static int End(LexiconEntry entry, IReadOnlyList<TimeToken> tokens, int at)
    {
        if (at + entry.Words.Length >= tokens.Count || (entry.NeedsCapital && !tokens[at].Capital))
        {
            return -1;
        }
        for (var i = 0; i < entry.Words.Length; i++)
        {
            if (tokens[at + i].Lower != entry.Words[i])
            {
                return -1;
            }
        }
        var end = at + entry.Words.Length;
        return entry.IsAbbreviation ? EndOfAbbreviation(tokens, at, end) : end;
    }

    private static int EndOfAbbreviation(IReadOnlyList<TimeToken> tokens, int at, int end)
    {
        if (tokens[end] is { Lower: ".", Glued: true })
        {
            return end + 1;
        }
        var isBesideNumber = IsNumber(tokens[end]) || (at > 0 && IsNumber(tokens[at - 1]));
        return isBesideNumber ? end : -1;
    }

    private static bool IsNumber(TimeToken token) => token.Shape is TokenShape.Whole or TokenShape.Ordinal;

    private void Add(string wordClass, Table.Row row)
    {
        var words = TimeLexer.Read(row["form"]).SkipLast(1).Select(t => t.Lower).ToArray();
        var flags = row["flags"];
        var entry = new LexiconEntry(
            wordClass,
            words,
            row["value"],
            flags.Contains("capital", StringComparison.Ordinal),
            flags.Contains("abbreviation", StringComparison.Ordinal),
            flags
        );
        if (!byFirstWord.TryGetValue(words[0], out var list))
        {
            byFirstWord[words[0]] = list = [];
        }
        list.Add(entry);
    }
}
