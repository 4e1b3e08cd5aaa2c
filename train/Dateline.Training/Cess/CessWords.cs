namespace Dateline.Training.Cess;

/// <summary>A word of a converted sentence.</summary>
internal sealed class CessWord
{
    /// <summary>The form.</summary>
    public required string Form { get; init; }

    /// <summary>The lemma that the tree gives, or "" for a part of a multiword leaf.</summary>
    public string Lemma { get; init; } = "";

    /// <summary>The EAGLES tag in lower case, "_" for the inner words of a multiword leaf.</summary>
    public required string Xpos { get; init; }

    /// <summary>The class of the multiword leaf it is part of ("np"), or "".</summary>
    public string Multiword { get; init; } = "";

    /// <summary>The head counted from 1, 0 for the root.</summary>
    public int Head { get; set; } = -1;

    /// <summary>The relation where the structure alone gives it.</summary>
    public string? Deprel { get; set; }

    /// <summary>What the relation is to be guessed from.</summary>
    public (string Function, string Category, string Parent) Context { get; set; } = ("", "", "");
}

/// <summary>Cuts the leaves of CESS-ESP into syntactic words: multiword units, contractions, enclitic pronouns.</summary>
internal static class CessWords
{
    private static readonly string[] Clitics = ["nos", "los", "las", "les", "me", "te", "se", "os", "lo", "la", "le"];

    /// <summary>The words of a leaf.</summary>
    public static List<CessWord> Split(CessNode leaf)
    {
        var parts = leaf.Form.Split('_', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            parts = [leaf.Form];
        }
        var words = new List<CessWord>();
        var tag = leaf.Label.ToLowerInvariant();
        var group = parts.Length > 1 ? tag[..Math.Min(2, tag.Length)] : "";
        for (var i = 0; i < parts.Length; i++)
        {
            var lemma =
                parts.Length == 1 ? leaf.Lemma
                : i == 0 && tag[0] == 'v' ? leaf.Lemma.Split('_')[0]
                : "";
            Add(words, parts[i], lemma, i == 0 ? tag : "_", group);
        }
        return words;
    }

    private static void Add(List<CessWord> words, string form, string lemma, string tag, string group)
    {
        var contraction =
            form.ToLowerInvariant() is "del" or "al" && (tag == "_" || tag.StartsWith("sp", StringComparison.Ordinal));
        var (verb, clitics) = tag[0] == 'v' && tag.Length > 2 ? Enclitics(form, lemma, tag) : (form, []);
        var first = contraction
            ? form[..^1].Replace("a", form.Length == 2 ? form[..1] : "a", StringComparison.Ordinal)
            : verb;
        words.Add(New(contraction && form.Length == 3 ? form[..2] : first, lemma, tag, group));
        if (contraction)
        {
            words.Add(New("el", "el", "_", group));
        }
        words.AddRange(clitics.Select(clitic => New(clitic, "", "_clitic", group)));
    }

    private static CessWord New(string form, string lemma, string tag, string group) =>
        new()
        {
            Form = form,
            Lemma = lemma,
            Xpos = tag,
            Multiword = group,
        };

    private static (string Verb, List<string> Clitics) Enclitics(string form, string lemma, string tag)
    {
        var plain = Plain(form);
        var stem = tag[2] switch
        {
            'n' => Plain(lemma).Length,
            'g' => plain.LastIndexOf("ndo", StringComparison.Ordinal) + 3,
            _ => plain.Length,
        };
        if (
            stem < 3
            || stem >= plain.Length
            || (tag[2] == 'n' && !plain.StartsWith(Plain(lemma), StringComparison.OrdinalIgnoreCase))
        )
        {
            return (form, []);
        }
        var clitics = new List<string>();
        var rest = plain[stem..];
        while (
            rest.Length > 0 && Clitics.FirstOrDefault(c => rest.StartsWith(c, StringComparison.Ordinal)) is { } clitic
        )
        {
            clitics.Add(clitic);
            rest = rest[clitic.Length..];
        }
        if (rest.Length > 0)
        {
            return (form, []);
        }
        var verb = tag[2] == 'n' ? MatchCase(lemma, form) : plain[..stem];
        return (verb, clitics);
    }

    private static string MatchCase(string lemma, string form) =>
        char.IsUpper(form[0]) ? char.ToUpperInvariant(lemma[0]) + lemma[1..] : lemma;

    private static string Plain(string form) =>
        form.Replace('á', 'a').Replace('é', 'e').Replace('í', 'i').Replace('ó', 'o').Replace('ú', 'u');
}
