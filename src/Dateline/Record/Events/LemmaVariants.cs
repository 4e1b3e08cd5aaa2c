using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>The lemmas that a word may have where the analyser gives one that no table knows ("boycot", "lifts").</summary>
internal static class LemmaVariants
{
    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing"];

    /// <summary>The lemma first, then the form, then the form without the endings of English.</summary>
    public static IEnumerable<string> Of(Word word, string language)
    {
        var lemma = word.Lemma.ToLowerInvariant();
        var form = word.Form.ToLowerInvariant();
        yield return lemma;
        if (form != lemma)
            yield return form;
        if (language != "en")
            yield break;
        foreach (var ending in Endings)
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return form[..^ending.Length];
                if (ending == "ing")
                    yield return form[..^3] + "e";
            }
    }
}
