namespace Dateline.Record.Actors;

/// <summary>Entries of one or more words, found in a sentence by longest match over lower-case words.</summary>
internal sealed class WordTable<T>
    where T : class
{
    private readonly Dictionary<string, List<(string[] Words, T Entry)>> byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds an entry; of two with the same words the first counts.</summary>
    public void Add(string words, T entry)
    {
        AddWords(WordsOf(words, expand: true), entry);
        AddWords(WordsOf(words, expand: false), entry);
        if (Folding.WithoutAccents(words) is { } plain && plain != words)
            AddWords(WordsOf(plain, expand: false), entry);
        if (words.Contains('-') && words.Length > 1 && words[0] != '-' && words[^1] != '-')
            AddWords(WordsOf(words.Replace("-", " - ", StringComparison.Ordinal), expand: false), entry);
    }

    /// <summary>The longest entry whose words begin here, with the number of its words.</summary>
    public (T Entry, int Length)? Longest(IReadOnlyList<string> lower, int start)
    {
        if (!byFirst.TryGetValue(lower[start], out var entries))
            return null;
        foreach (var (words, entry) in entries)
            if (Matches(words, lower, start))
                return (entry, words.Length);
        return null;
    }

    /// <summary>The entry of exactly these words.</summary>
    public T? Find(string words)
    {
        var sought = WordsOf(words, expand: false);
        return Longest(sought, 0) is { } found && found.Length == sought.Length ? found.Entry : null;
    }

    private void AddWords(string[] words, T entry)
    {
        if (!byFirst.TryGetValue(words[0], out var entries))
            byFirst.Add(words[0], entries = []);
        if (entries.Any(e => e.Words.AsSpan().SequenceEqual(words)))
            return;
        var at = entries.FindIndex(e => e.Words.Length < words.Length);
        entries.Insert(at < 0 ? entries.Count : at, (words, entry));
    }

    private static bool Matches(string[] words, IReadOnlyList<string> lower, int start)
    {
        if (start + words.Length > lower.Count)
            return false;
        for (var i = 1; i < words.Length; i++)
            if (words[i] != lower[start + i])
                return false;
        return true;
    }

    /// <summary>The words of an entry as the analysis cuts them: "court's" is "court 's", "del" may be "de el".</summary>
    private static string[] WordsOf(string entry, bool expand) =>
        entry
            .ToLowerInvariant()
            .Replace("'s", " 's", StringComparison.Ordinal)
            .Replace("s' ", "s ' ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => expand && w == "del" ? ["de", "el"] : new[] { w })
            .ToArray();
}
