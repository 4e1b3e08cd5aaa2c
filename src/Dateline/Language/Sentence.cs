namespace Dateline.Language;

/// <summary>An analysed sentence: words, the tree over them, and names.</summary>
public sealed class Sentence
{
    private readonly Word[][] children;

    /// <summary>Makes a sentence of its words; heads must lie in the sentence or be -1.</summary>
    public Sentence(int index, int paragraph, TextSpan span, IReadOnlyList<Word> words, IReadOnlyList<NameSpan> names)
    {
        (Index, Paragraph, Span, Words, Names) = (index, paragraph, span, words, names);
        children = ChildrenByHead(words);
    }

    /// <summary>Position in the text, from 0.</summary>
    public int Index { get; }

    /// <summary>The paragraph it stands in, from 0.</summary>
    public int Paragraph { get; }

    /// <summary>From the first to the last character.</summary>
    public TextSpan Span { get; }

    /// <summary>The syntactic words in order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The names, in order, never overlapping.</summary>
    public IReadOnlyList<NameSpan> Names { get; }

    /// <summary>The word that the sentence hangs on, or <c>null</c> in a sentence without words.</summary>
    public Word? Root => Words.FirstOrDefault(w => w.Head < 0);

    /// <summary>The direct dependents of a word, in order.</summary>
    public IReadOnlyList<Word> Children(Word word) => children[word.Index];

    /// <summary>The head of a word, or <c>null</c> for the root.</summary>
    public Word? HeadOf(Word word) => word.Head < 0 ? null : Words[word.Head];

    /// <summary>The first dependent with one of these relations (without subtype, or with it where one is written).</summary>
    public Word? Child(Word word, params ReadOnlySpan<string> relations)
    {
        foreach (var child in children[word.Index])
        foreach (var relation in relations)
            if (child.Deprel == relation || child.Relation == relation)
                return child;
        return null;
    }

    /// <summary>The word and everything below it, in order of the text.</summary>
    public IReadOnlyList<Word> Subtree(Word word)
    {
        var found = new List<Word>();
        Collect(word, found);
        found.Sort((a, b) => a.Index.CompareTo(b.Index));
        return found;
    }

    /// <summary>From the first to the last character of the subtree.</summary>
    public TextSpan SubtreeSpan(Word word)
    {
        var span = word.Span;
        foreach (var child in children[word.Index])
            span = span.Cover(SubtreeSpan(child));
        return span;
    }

    private void Collect(Word word, List<Word> found)
    {
        found.Add(word);
        foreach (var child in children[word.Index])
            Collect(child, found);
    }

    private static Word[][] ChildrenByHead(IReadOnlyList<Word> words)
    {
        var lists = new List<Word>?[words.Count];
        foreach (var word in words)
            if (word.Head >= 0)
                (lists[word.Head] ??= []).Add(word);
        return Array.ConvertAll(lists, list => list?.ToArray() ?? []);
    }
}
