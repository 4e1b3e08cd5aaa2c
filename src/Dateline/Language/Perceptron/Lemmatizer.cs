namespace Dateline.Language.Perceptron;

/// <summary>Dictionary forms: a table of the forms seen, else the edit that most often belongs to the longest known ending.</summary>
internal sealed class Lemmatizer(IReadOnlyDictionary<string, string> forms, IReadOnlyDictionary<string, string> endings)
{
    private const int LongestEnding = 6;

    public string Lemma(string form, Upos upos)
    {
        var lower = form.ToLowerInvariant();
        if (forms.TryGetValue(Key(lower, upos), out var lemma))
            return lemma;
        if (upos is Upos.Propn or Upos.Punct or Upos.Sym or Upos.X or Upos.Num)
            return upos == Upos.Propn ? form : lower;
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
            if (endings.TryGetValue(Key(lower[^length..], upos), out var edit))
                return Apply(edit, lower);
        return lower;
    }

    public static string Key(string text, Upos upos) => (char)('A' + (int)upos) + text;

    /// <summary>The edit that makes the lemma of the form: how many characters go from the end, and what comes.</summary>
    public static string? Edit(string form, string lemma)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common])
            common++;
        var cut = form.Length - common;
        return cut > LongestEnding ? null : (char)('0' + cut) + lemma[common..];
    }

    private static string Apply(string edit, string form)
    {
        var cut = edit[0] - '0';
        return cut >= form.Length ? form : string.Concat(form.AsSpan(0, form.Length - cut), edit.AsSpan(1));
    }

    public static Lemmatizer Read(BinaryReader reader) => new(Pairs(reader), Pairs(reader));

    private static Dictionary<string, string> Pairs(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var pairs = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            pairs[reader.ReadString()] = reader.ReadString();
        return pairs;
    }
}
