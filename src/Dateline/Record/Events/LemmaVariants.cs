using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>The lemmas that a word may have where the analyser gives one that no table knows ("boycot", "lifts").</summary>
internal static class LemmaVariants
{
    private static readonly string[] EnglishEndings = ["s", "es", "d", "ed", "ing"];
    private static readonly string[] Infinitives = ["ar", "er", "ir"];

    private static readonly string[] SpanishEndings =
    [
        "ó",
        "ió",
        "aron",
        "ieron",
        "ado",
        "ada",
        "ados",
        "adas",
        "ido",
        "ida",
        "idos",
        "idas",
        "ando",
        "iendo",
        "a",
        "e",
        "an",
        "en",
        "aba",
        "aban",
        "ía",
        "ían",
        "ará",
        "arán",
        "erá",
        "irá",
        "irán",
        "aría",
        "ara",
        "aran",
        "iera",
        "ieran",
        "ase",
        "arse",
        "erse",
        "irse",
    ];

    /// <summary>The lemma first, then the form, then the form without its endings.</summary>
    public static IEnumerable<string> Of(Word word, string language)
    {
        var lemma = word.Lemma.ToLowerInvariant();
        var form = word.Form.ToLowerInvariant();
        yield return lemma;
        if (form != lemma)
            yield return form;
        foreach (var variant in language == "es" ? Spanish(form) : English(form))
            yield return variant;
    }

    private static IEnumerable<string> English(string form)
    {
        foreach (var ending in EnglishEndings)
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = form[..^ending.Length];
                yield return stem;
                if (stem[^1] == stem[^2] && ending is "ed" or "ing")
                    yield return stem[..^1];
                if (ending == "ing")
                    yield return form[..^3] + "e";
            }
    }

    private static IEnumerable<string> Spanish(string form)
    {
        foreach (var ending in SpanishEndings)
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal))
                foreach (var infinitive in Infinitives)
                    yield return form[..^ending.Length] + infinitive;
        var stem = form.TrimEnd('s')[..^1];
        if (stem.EndsWith("puest", StringComparison.Ordinal))
            yield return stem[..^"uest".Length] + "oner";
    }
}
