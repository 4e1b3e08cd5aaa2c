namespace Dateline.Training.Cess;

/// <summary>Puts right what can only be seen when the whole tree stands.</summary>
internal static class CessRepair
{
    /// <summary>Hangs the article of a contraction on the noun it belongs to, and every stray word on the root.</summary>
    public static List<CessWord> Mend(List<CessWord> words)
    {
        var root = words.FindIndex(word => word.Head == 0);
        for (var i = 0; i < words.Count; i++)
        {
            if (IsArticleOfContraction(words, i))
            {
                var head = words[i - 1].Head;
                // "en contra del": the article leaves the fixed expression.
                while (head > 0 && words[head - 1].Multiword is "sp" or "cs" && words[head - 1].Head > 0)
                {
                    head = words[head - 1].Head;
                }
                if (head > 0 && head != i + 1)
                {
                    (words[i].Head, words[i].Deprel) = (head, "det");
                }
            }
            if (words[i].Head < 0)
            {
                (words[i].Head, words[i].Deprel) = (root + 1, null);
            }
        }
        return words;
    }

    private static bool IsArticleOfContraction(List<CessWord> words, int i) =>
        i > 0
        && words[i].Xpos == "_"
        && words[i].Form == "el"
        && words[i].Multiword is "" or "sp" or "cs"
        && (i + 1 == words.Count || words[i + 1].Xpos != "_");
}
