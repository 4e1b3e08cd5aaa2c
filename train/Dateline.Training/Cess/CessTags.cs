using Dateline.Language;
using Dateline.Training.Data;

namespace Dateline.Training.Cess;

/// <summary>EAGLES tags to universal tags and features, learned from AnCora, which has both.</summary>
internal sealed class CessTags
{
    private readonly Backoff<(Upos Upos, string Feats)> tags = new();
    private readonly Backoff<string> lemmas = new();

    /// <summary>Learns from a sentence of AnCora.</summary>
    public void Learn(TrainingSentence sentence)
    {
        for (var i = 0; i < sentence.Forms.Length; i++)
        {
            var keys = Keys(sentence.Forms[i], sentence.Xpos![i]);
            tags.Add(keys, (sentence.Upos![i], sentence.Feats![i]));
            lemmas.Add([sentence.Upos[i] + " " + sentence.Forms[i].ToLowerInvariant()], sentence.Lemmas![i]);
        }
    }

    /// <summary>The tag and the features of a word.</summary>
    public (Upos Upos, string Feats) Tag(CessWord word)
    {
        var xpos = word.Xpos.StartsWith('_') ? "_" : word.Xpos;
        var keys = Keys(word.Form, xpos);
        if (word.Multiword == "np" && xpos == "_" && char.IsUpper(word.Form[0]))
        {
            return (Upos.Propn, "_");
        }
        var (value, share) = tags.Best(keys);
        return share > 0 ? value : (Upos.X, "_");
    }

    /// <summary>The lemma of a word.</summary>
    public string Lemma(CessWord word, Upos upos)
    {
        var known = lemmas.Best([upos + " " + word.Form.ToLowerInvariant()]).Value;
        var usable = word.Lemma.Length > 0 && !word.Lemma.Contains('_') && word.Lemma[0] is not ('[' or '-');
        return known ?? (usable && upos is not (Upos.Propn or Upos.Num or Upos.Punct) ? word.Lemma : word.Form);
    }

    private static string[] Keys(string form, string xpos)
    {
        var lower = form.ToLowerInvariant();
        var shape =
            char.IsDigit(form[^1]) ? "0"
            : char.IsUpper(form[0]) ? "X"
            : "x";
        var ending = lower[^Math.Min(3, lower.Length)..];
        return
        [
            $"{xpos} {lower}",
            $"{xpos} {shape} -{ending}",
            $"{xpos} {shape}",
            xpos,
            $"* {shape} -{ending}",
            $"* {shape}",
        ];
    }
}
