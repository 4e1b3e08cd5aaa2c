using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>A sentence as the readers of phrases see it: lower-case words, names of the world, who holds which word.</summary>
internal sealed class SentenceView
{
    private readonly Phrase?[] owners;
    private readonly WorldName?[] world;
    private readonly int[] worldEnd;
    private readonly bool[] reserved;

    /// <summary>Prepares a sentence.</summary>
    public SentenceView(AnnotatedText text, Sentence sentence, WorldNames names)
    {
        (Text, Sentence) = (text.Text, sentence);
        Lower = [.. sentence.Words.Select(w => w.Form.ToLowerInvariant().Replace('’', '\''))];
        owners = new Phrase?[Count];
        world = new WorldName?[Count];
        worldEnd = new int[Count];
        reserved = new bool[Count];
        FindNamesOfTheWorld(names);
    }

    /// <summary>The text of the article.</summary>
    public string Text { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words in lower case, with straight apostrophes.</summary>
    public string[] Lower { get; }

    /// <summary>The number of words.</summary>
    public int Count => Sentence.Words.Count;

    /// <summary>The phrases found so far.</summary>
    public List<Phrase> Phrases { get; } = [];

    /// <summary>The word at a position.</summary>
    public Word this[int index] => Sentence.Words[index];

    /// <summary>Whether a position lies in the sentence.</summary>
    public bool Holds(int index) => index >= 0 && index < Count;

    /// <summary>Whether the word begins with a capital letter.</summary>
    public bool IsCapital(int index) => Holds(index) && char.IsUpper(this[index].Form[0]);

    /// <summary>Whether the word is a punctuation mark of this form.</summary>
    public bool Is(int index, string lower) => Holds(index) && Lower[index] == lower;

    /// <summary>Whether the word is one of these.</summary>
    public bool IsAny(int index, params ReadOnlySpan<string> lower) => Holds(index) && lower.Contains(Lower[index]);

    /// <summary>Whether two neighbouring words touch, as in "Díaz-Canel".</summary>
    public bool Touches(int left, int right) => this[left].Span.End == this[right].Span.Start;

    /// <summary>The reading of a name of the world that covers this word, or <c>null</c>.</summary>
    public WorldName? WorldAt(int index) => Holds(index) ? world[index] : null;

    /// <summary>The last word of the name of the world that begins here.</summary>
    public int WorldEnd(int index) => worldEnd[index];

    /// <summary>Whether a name of the world begins here.</summary>
    public bool WorldBegins(int index) =>
        WorldAt(index) is { } name
        && (index == 0 || !ReferenceEquals(world[index - 1], name) || worldEnd[index - 1] < index);

    /// <summary>The country that an adjective of the world at this word tells, or <c>null</c>.</summary>
    public string? AdjectiveCountry(int index) =>
        WorldAt(index) is { Kind: WorldNameKind.Adjective } name ? name.Country : null;

    /// <summary>The phrase that holds this word, or <c>null</c>.</summary>
    public Phrase? OwnerOf(int index) => Holds(index) ? owners[index] : null;

    /// <summary>Whether no phrase holds any of these words.</summary>
    public bool IsFree(int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (owners[i] is not null)
                return false;
        return true;
    }

    /// <summary>Adds a phrase; it holds the words from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void Add(Phrase phrase, int first, int last)
    {
        Phrases.Add(phrase);
        for (var i = first; i <= last; i++)
            owners[i] ??= phrase;
    }

    /// <summary>Whether the word belongs to a title of several words and so to no name of a person.</summary>
    public bool IsReserved(int index) => Holds(index) && reserved[index];

    /// <summary>Keeps words out of names of persons.</summary>
    public void Reserve(int first, int last) => Array.Fill(reserved, true, first, last - first + 1);

    /// <summary>The characters from one word to another.</summary>
    public TextSpan SpanOf(int first, int last) => this[first].Span.Cover(this[last].Span);

    /// <summary>The article's words from one word to another, on one line.</summary>
    public string TextOf(int first, int last) => SpanOf(first, last).Of(Text).Replace('\n', ' ');

    /// <summary>The kind of name that the analysis sees at this word, or <c>null</c>.</summary>
    public NameKind? NameKindAt(int index)
    {
        foreach (var name in Sentence.Names)
            if (name.First <= index && index <= name.Last)
                return name.Kind;
        return null;
    }

    /// <summary>The word of a phrase on which its other words hang: the first whose head lies outside.</summary>
    public int HeadOf(int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (
                (this[i].Head < first || this[i].Head > last)
                && this[i].Upos is not (Upos.Punct or Upos.Det or Upos.Adp)
            )
                return i;
        return last;
    }

    private void FindNamesOfTheWorld(WorldNames names)
    {
        for (var i = 0; i < Count; i++)
        {
            if (names.LongestAt(Text, this[i].Span.Start) is not { } match)
                continue;
            var end = i;
            while (end + 1 < Count && this[end + 1].Span.End <= match.Span.End)
                end++;
            if (this[end].Span.End < match.Span.End || match.Best.IsAmbiguous && !IsCapital(i))
                continue;
            Array.Fill(world, match.Best, i, end - i + 1);
            Array.Fill(worldEnd, end, i, end - i + 1);
            i = end;
        }
    }
}
