namespace Dateline.Language.Models;

/// <summary>
/// Dictionary forms by edit scripts: the script of the form where it is an exception, else that of its longest known ending
/// (after the (form, tag) tables and ending rules of Chrupała 2006). A script is "3+ar": cut three letters, add "ar"; "=" before it
/// keeps the capitals.
/// </summary>
internal sealed class Lemmatizer
{
    private const int LongestEnding = 8;

    private readonly ModelFile file;
    private readonly string language;
    private readonly LemmaScript[] scripts;

    /// <summary>Reads the tables of a language where they lie in the file.</summary>
    public Lemmatizer(ModelFile file, string language)
    {
        (this.file, this.language) = (file, language);
        scripts = [.. file.Lines($"lemma.{language}.scripts").Select(LemmaScript.Parse)];
    }

    /// <summary>The lemma of a form with its part of speech and features.</summary>
    public string Lemma(string form, Upos upos, string feats)
    {
        var script = Find("tagged", LemmaKeys.Tagged(form, upos, feats));
        script = script < 0 ? Find("forms", LemmaKeys.Form(form, upos)) : script;
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0 && script < 0; length--)
        {
            script = Find("endings", LemmaKeys.Ending(form, length, upos));
        }
        return script < 0 ? form : scripts[script].Apply(form);
    }

    private int Find(string table, uint key)
    {
        var at = file.Section<uint>($"lemma.{language}.{table}").BinarySearch(key);
        return at < 0 ? -1 : file.Section<ushort>($"lemma.{language}.{table}.script")[at];
    }
}

/// <summary>The keys under which the trainer files what the lemmatizer looks up.</summary>
internal static class LemmaKeys
{
    /// <summary>The key of a whole form; names are told by their capitals, adjectives by whether they begin with one.</summary>
    public static uint Form(ReadOnlySpan<char> form, Upos upos) =>
        Mix(Hash(form, Seed(form, upos) ^ 0x51ed270bu, upos));

    /// <summary>The key of a form whose lemma depends on its features: "found", past or not.</summary>
    public static uint Tagged(ReadOnlySpan<char> form, Upos upos, ReadOnlySpan<char> feats) =>
        Mix(Hash(feats, Hash(form, Seed(form, upos) ^ 0x1b873593u, upos), Upos.Propn));

    /// <summary>The key of the ending of a form, of so many letters.</summary>
    public static uint Ending(ReadOnlySpan<char> form, int length, Upos upos) =>
        Mix(Hash(form[^length..], Seed(form, upos), upos));

    private static uint Seed(ReadOnlySpan<char> form, Upos upos) =>
        (2166136261u ^ (uint)upos ^ (upos == Upos.Adj ? Capitals(form) << 8 : 0)) * 16777619u;

    private static uint Capitals(ReadOnlySpan<char> form) =>
        form.Length == 0 || !char.IsUpper(form[0]) ? 0u
        : form.Length > 1 && char.IsUpper(form[1]) ? 2u
        : 1u;

    private static uint Hash(ReadOnlySpan<char> text, uint hash, Upos upos)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ (upos == Upos.Propn ? letter : char.ToLowerInvariant(letter))) * 16777619u;
        }
        return hash;
    }

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6du;
        return hash ^ (hash >> 13);
    }
}

/// <summary>How a form becomes its lemma.</summary>
/// <param name="Keep">Whether capitals are kept.</param>
/// <param name="Cut">Letters cut from the end.</param>
/// <param name="Add">Letters added.</param>
internal readonly record struct LemmaScript(bool Keep, int Cut, string Add)
{
    /// <summary>The script that makes a lemma of a form.</summary>
    public static LemmaScript Make(string form, string lemma)
    {
        var keep = lemma != lemma.ToLowerInvariant();
        var from = keep ? form : form.ToLowerInvariant();
        var same = 0;
        while (same < from.Length && same < lemma.Length && from[same] == lemma[same])
        {
            same++;
        }
        return new LemmaScript(keep, from.Length - same, lemma[same..]);
    }

    /// <summary>Reads a script.</summary>
    public static LemmaScript Parse(string text)
    {
        var keep = text.StartsWith('=');
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        var cut = int.Parse(
            text.AsSpan(keep ? 1 : 0, plus - (keep ? 1 : 0)),
            System.Globalization.CultureInfo.InvariantCulture
        );
        return new LemmaScript(keep, cut, text[(plus + 1)..]);
    }

    /// <summary>The lemma of a form.</summary>
    public string Apply(string form)
    {
        var from = Keep ? form : form.ToLowerInvariant();
        return Cut == 0 && Add.Length == 0 ? from : string.Concat(from.AsSpan(0, Math.Max(0, from.Length - Cut)), Add);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Keep ? "=" : "")}{Cut}+{Add}";
}
