namespace Dateline.World;

/// <summary>Forms of adjectives of countries.</summary>
internal static class Inflection
{
    /// <summary>
    /// The forms of a Spanish adjective from its masculine singular: masculine and feminine singular, then plural
    /// (Real Academia Española, Nueva gramática, sections 2 and 3: "-o", "-és", "-án", "-í", "-e", "-a", consonants).
    /// </summary>
    public static (string[] Singular, string[] Plural) Spanish(string masculine)
    {
        var last = masculine[^1];
        if (last == 'o')
            return Gendered(masculine, masculine[..^1] + "a", masculine + "s", masculine[..^1] + "as");
        if (Unstressed(masculine) is { } stem)
            return Gendered(masculine, stem + "a", stem + "es", stem + "as");
        if (masculine.EndsWith("ol", StringComparison.Ordinal))
            return Gendered(masculine, masculine + "a", masculine + "es", masculine + "as");
        if (last is 'í' or 'ú')
            return ([masculine], [masculine + "es", masculine + "s"]);
        return ([masculine], [masculine + (last is 'a' or 'e' or 'i' or 'é' or 'á' ? "s" : "es")]);
    }

    /// <summary>The plural of an English noun for people, or <c>null</c> where it has none ("Chinese", "Dutch").</summary>
    public static string? EnglishPlural(string noun) =>
        noun.EndsWith("ese", StringComparison.Ordinal)
        || noun.EndsWith("sh", StringComparison.Ordinal)
        || noun.EndsWith("ch", StringComparison.Ordinal)
        || noun.EndsWith("ss", StringComparison.Ordinal)
        || noun.EndsWith("men", StringComparison.Ordinal)
        || noun.EndsWith('.')
        || noun.Length < ShortestNoun
            ? null
        : noun.EndsWith("man", StringComparison.Ordinal) && !noun.EndsWith("rman", StringComparison.Ordinal)
            ? noun[..^2] + "en"
        : noun + "s";

    private const int ShortestNoun = 3;

    private static (string[] Singular, string[] Plural) Gendered(string m, string f, string ms, string fs) =>
        ([m, f], [ms, fs]);

    private static string? Unstressed(string word)
    {
        foreach (var (ending, plain) in new[] { ("és", "es"), ("án", "an"), ("ín", "in"), ("ón", "on"), ("ís", "is") })
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^2] + plain;
        return null;
    }
}
