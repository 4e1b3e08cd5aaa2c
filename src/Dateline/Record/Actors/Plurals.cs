namespace Dateline.Record.Actors;

/// <summary>Regular plurals of the words of the tables.</summary>
internal static class Plurals
{
    /// <summary>The plural forms that a row gives or that follow from its entry; empty where it has none.</summary>
    public static string Of(string language, string entry, string given) =>
        given switch
        {
            "=" => entry,
            "" => language == "es" ? Spanish(entry) : English(entry),
            _ => given,
        };

    private static string English(string entry) =>
        entry switch
        {
            [.., 'y'] when entry.Length > 1 && !"aeiou".Contains(entry[^2]) => entry[..^1] + "ies",
            [.., 's'] or [.., 'x'] or [.., 'c', 'h'] or [.., 's', 'h'] => entry + "es",
            _ => entry + "s",
        };

    private static string Spanish(string entry) => "aeiouáéíóú".Contains(entry[^1]) ? entry + "s" : entry + "es";
}
