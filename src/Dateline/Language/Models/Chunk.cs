namespace Dateline.Language.Models;

/// <summary>
/// Some sentences laid out as rows: an empty row, then for each sentence the artificial root, its words and an empty row. The
/// empty rows keep the neighbours of one sentence out of the next.
/// </summary>
internal sealed class Chunk
{
    private const int Enough = 256;

    private readonly List<(int First, int Words)> sentences = [];

    /// <summary>The sentences: the row of the root, and the number of words that follow it.</summary>
    public IReadOnlyList<(int First, int Words)> Sentences => sentences;

    /// <summary>The rows.</summary>
    public int Rows { get; private set; } = 1;

    /// <summary>Cuts sentences, in order, into chunks that fit the cache of a core; gives the index of the first of each.</summary>
    public static IEnumerable<(int First, Chunk Chunk)> Cut(IReadOnlyList<SegmentedSentence> sentences)
    {
        var (chunk, first) = (new Chunk(), 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            chunk.Add(sentences[i].Words.Count);
            if (chunk.Rows >= Enough || i + 1 == sentences.Count)
            {
                yield return (first, chunk);
                (chunk, first) = (new Chunk(), i + 1);
            }
        }
    }

    private void Add(int words)
    {
        sentences.Add((Rows, words));
        Rows += words + 2;
    }
}
