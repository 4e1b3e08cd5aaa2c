using Dateline.Training.Data;

namespace Dateline.Training.Cess;

/// <summary>The inner structure of multiword leaves: names are flat, fixed expressions fixed, dates and numbers compounds.</summary>
internal static class CessMultiword
{
    /// <summary>Connects the words from an index on.</summary>
    /// <returns>The word that heads them.</returns>
    public static int Connect(List<CessWord> words, int first, CessNode leaf)
    {
        var count = words.Count - first;
        if (count == 1)
        {
            return first;
        }
        if (words[^1].Multiword.Length == 0)
        {
            // A contraction or a verb with its pronouns: the pronouns hang on the verb, the article finds its noun later.
            return Parts(words, first);
        }
        var head = first;
        while (head + 1 < words.Count && words[first].Multiword == "np" && IsGlue(words[head].Form))
        {
            head++;
        }
        var relation = words[first].Multiword switch
        {
            "np" => "flat",
            "rg" or "sp" or "cs" or "cc" or "rn" or "i" => "fixed",
            _ => "compound",
        };
        for (var i = first; i < words.Count; i++)
        {
            if (i != head)
            {
                Link(words, i, head, relation);
            }
        }
        return head;
    }

    private static void Link(List<CessWord> words, int word, int head, string relation)
    {
        var next = word + 1;
        while (next < words.Count && IsGlue(words[next].Form))
        {
            next++;
        }
        if (words[word].Xpos == "_clitic")
        {
            (words[word].Head, words[word].Context) = (head + 1, ("clitic", "clitic", "clitic"));
        }
        else if (relation != "fixed" && IsGlue(words[word].Form) && next < words.Count)
        {
            words[word].Head = next + 1;
            words[word].Deprel = IsArticle(words[word].Form) ? "det" : "case";
        }
        else
        {
            words[word].Head = head + 1;
            words[word].Deprel = relation;
        }
    }

    private static int Parts(List<CessWord> words, int first)
    {
        for (var i = first + 1; i < words.Count; i++)
        {
            words[i].Head = first + 1;
            words[i].Context = words[i].Xpos == "_clitic" ? ("clitic", "clitic", "clitic") : ("article", "", "");
        }
        return first;
    }

    private static bool IsArticle(string form) => form.ToLowerInvariant() is "el" or "la" or "los" or "las" or "lo";

    private static bool IsGlue(string form) =>
        IsArticle(form)
        || form.ToLowerInvariant() is "de" or "a" or "en" or "por" or "para" or "con" or "y" or "e" or "sobre";
}
