using System.Globalization;
using System.Text;

namespace Dateline.Language.Conllu;

/// <summary>Writes analysed text as CoNLL-U, with names in MISC: "NER=B-PER", "NER=I-PER" (PER, ORG, LOC, OTH).</summary>
public static class ConlluWriter
{
    /// <summary>Analysed text as the sentences of a CoNLL-U file.</summary>
    public static ConlluText Of(AnnotatedText text) => new([.. text.Sentences.Select((s, i) => Sentence(text, s, i))]);

    /// <summary>Writes the sentences, each with an empty line behind it; lines end in "\n".</summary>
    public static void Write(ConlluText text, TextWriter writer)
    {
        foreach (var sentence in text.Sentences)
        {
            foreach (var comment in sentence.Comments)
                writer.Write($"# {comment}\n");
            WriteTokens(sentence, writer);
            writer.Write('\n');
        }
    }

    private static void WriteTokens(ConlluSentence sentence, TextWriter writer)
    {
        var id = 1;
        foreach (var token in sentence.Tokens)
        {
            if (token.IsMultiword)
                writer.Write(
                    $"{id}-{id + token.Words.Count - 1}\t{token.Form}\t_\t_\t_\t_\t_\t_\t_\t{Misc(token.Misc, token.SpaceAfter)}\n"
                );
            foreach (var word in token.Words)
                writer.Write(Line(id++, word, token.IsMultiword || token.SpaceAfter));
        }
    }

    private static string Line(int id, ConlluWord word, bool spaceAfter)
    {
        var head = word.Head < 0 ? "_" : word.Head.ToString(CultureInfo.InvariantCulture);
        return $"{id}\t{word.Form}\t{word.Lemma}\t{word.Upos}\t{word.Xpos}\t{word.Feats}\t{head}\t{word.Deprel}\t_\t{Misc(word.Misc, spaceAfter)}\n";
    }

    private static string Misc(string misc, bool spaceAfter) =>
        spaceAfter ? misc
        : misc == "_" ? "SpaceAfter=No"
        : misc + "|SpaceAfter=No";

    private static ConlluSentence Sentence(AnnotatedText text, Sentence sentence, int index)
    {
        var names = Names(sentence);
        var tokens = new List<ConlluToken>();
        for (int first = 0, end; first < sentence.Words.Count; first = end)
        {
            for (end = first + 1; end < sentence.Words.Count && SameToken(sentence, first, end); )
                end++;
            tokens.Add(Token(text, sentence, first, end, names));
        }
        return new ConlluSentence(Comments(text, sentence, index, tokens), tokens);
    }

    private static bool SameToken(Sentence sentence, int first, int next) =>
        sentence.Words[next].Token == sentence.Words[first].Token;

    private static ConlluToken Token(AnnotatedText text, Sentence sentence, int first, int end, string[] names)
    {
        var words = new ConlluWord[end - first];
        var span = sentence.Words[first].Span;
        for (var i = first; i < end; i++)
        {
            span = span.Cover(sentence.Words[i].Span);
            words[i - first] = Word(sentence.Words[i], names[i]);
        }
        var isLast = span.End >= text.Text.Length;
        return new ConlluToken(span.Of(text.Text), words, "_", isLast || char.IsWhiteSpace(text.Text[span.End]));
    }

    private static ConlluWord Word(Word word, string name)
    {
        var upos = word.Upos.ToString().ToUpperInvariant();
        return new ConlluWord(word.Form, word.Lemma, upos, "_", word.Feats, word.Head + 1, word.Deprel, name);
    }

    private static string[] Names(Sentence sentence)
    {
        var names = new string[sentence.Words.Count];
        Array.Fill(names, "_");
        foreach (var name in sentence.Names)
            for (var i = name.First; i <= name.Last; i++)
                names[i] = $"NER={(i == name.First ? 'B' : 'I')}-{Kind(name.Kind)}";
        return names;
    }

    private static string Kind(NameKind kind) =>
        kind switch
        {
            NameKind.Person => "PER",
            NameKind.Organization => "ORG",
            NameKind.Location => "LOC",
            _ => "OTH",
        };

    private static string[] Comments(AnnotatedText text, Sentence sentence, int index, List<ConlluToken> tokens)
    {
        var isNew = index == 0 || text.Sentences[index - 1].Paragraph != sentence.Paragraph;
        string[] paragraph = isNew ? ["newpar"] : [];
        return [.. paragraph, $"sent_id = {index + 1}", $"text = {Written(tokens)}"];
    }

    private static string Written(List<ConlluToken> tokens)
    {
        var written = new StringBuilder();
        foreach (var token in tokens)
            written.Append(token.Form).Append(token.SpaceAfter ? " " : "");
        return written.ToString().TrimEnd();
    }
}
