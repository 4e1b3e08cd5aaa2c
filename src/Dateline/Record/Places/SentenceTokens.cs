using Dateline.Language;

namespace Dateline.Record.Places;

/// <summary>A sentence as surface tokens, with the name that each belongs to.</summary>
internal sealed class SentenceTokens
{
    private readonly string text;
    private readonly Word[] words;
    private readonly NameSpan?[] names;

    /// <summary>Lays the words of a sentence out as tokens.</summary>
    public SentenceTokens(string text, Sentence sentence)
    {
        (this.text, Sentence) = (text, sentence);
        var tokens = new List<Word>(sentence.Words.Count);
        foreach (var word in sentence.Words)
            if (tokens.Count == 0 || tokens[^1].Token != word.Token)
                tokens.Add(word);
        words = [.. tokens];
        Spans = Array.ConvertAll(words, w => w.Span);
        names = new NameSpan?[words.Length];
        foreach (var name in sentence.Names)
            for (var i = 0; i < words.Length; i++)
                if (words[i].Index <= name.Last && words[i].Index >= name.First)
                    names[i] = name;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The characters of the tokens.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>The text of the report.</summary>
    public string Text => text;

    /// <summary>The number of tokens.</summary>
    public int Count => words.Length;

    /// <summary>The token as it stands in the text; "" outside the sentence.</summary>
    public ReadOnlySpan<char> this[int token] =>
        token >= 0 && token < words.Length ? text.AsSpan(Spans[token].Start, Spans[token].Length) : "";

    /// <summary>The first word of a token.</summary>
    public Word WordAt(int token) => words[token];

    /// <summary>The name that a token belongs to, or <c>null</c>.</summary>
    public NameSpan? NameAt(int token) => token >= 0 && token < names.Length ? names[token] : null;

    /// <summary>Whether a token begins with a capital.</summary>
    public bool IsCapitalised(int token) => this[token] is { Length: > 0 } form && char.IsUpper(form[0]);

    /// <summary>Whether a token is written in capitals alone, and longer than an abbreviation.</summary>
    public bool IsInCapitals(int token)
    {
        var form = this[token];
        foreach (var c in form)
            if (char.IsLower(c))
                return false;
        return form.Length > 3;
    }

    /// <summary>The first token of the name that a token belongs to.</summary>
    public int FirstOf(NameSpan name, int token)
    {
        while (token > 0 && words[token - 1].Index >= name.First)
            token--;
        return token;
    }

    /// <summary>The last token of the name that a token belongs to.</summary>
    public int LastOf(NameSpan name, int token)
    {
        while (token + 1 < words.Length && words[token + 1].Index <= name.Last)
            token++;
        return token;
    }

    /// <summary>The token that begins at or after an offset.</summary>
    public int TokenAt(int offset)
    {
        var i = 0;
        while (i < Spans.Length && Spans[i].End <= offset)
            i++;
        return i;
    }
}
