namespace Dateline.Language.Models;

/// <summary>Runs encoder and heads over a chunk of sentences.</summary>
internal sealed unsafe class SentenceReader(Weights weights)
{
    private readonly SentenceEncoder encoder = new(weights);
    private readonly ArcScorer arcs = new(weights);

    /// <summary>Analyses the sentences of a chunk.</summary>
    /// <param name="chunk">The layout.</param>
    /// <param name="forms">The forms of all words in order.</param>
    /// <param name="language">The labels of the language.</param>
    /// <param name="lemmatizer">The lemmatizer of the language.</param>
    /// <param name="space">The buffers.</param>
    /// <param name="analyses">Receives one analysis for each sentence.</param>
    public void Read(
        Chunk chunk,
        string[] forms,
        LanguageWeights language,
        Lemmatizer lemmatizer,
        Workspace space,
        Span<SentenceAnalysis> analyses
    )
    {
        var name = ReferenceEquals(language, weights.English) ? "en" : "es";
        var words = Array.ConvertAll(forms, form => weights.Words.Of(form, name));
        var x = encoder.Encode(chunk, words, language.Bank, space);
        Score(x, chunk.Rows, language, space);
        var next = 0;
        for (var i = 0; i < analyses.Length; i++)
        {
            var (first, count) = chunk.Sentences[i];
            analyses[i] = Analyze(first, forms.AsSpan(next, count), language, lemmatizer, space);
            next += count;
        }
    }

    private void Score(float* x, int rows, LanguageWeights language, Workspace space)
    {
        Multiply(weights.Upos, x, rows, space.Upos);
        Multiply(language.Tag, x, rows, space.Tags);
        var hidden = Multiply(weights.NameHidden, x, rows, space.NameHidden);
        Rows.Bend(hidden, rows * weights.NameHidden.Matrix.Width);
        Multiply(weights.Name, hidden, rows, space.Names);
        arcs.Prepare(x, rows, space);
    }

    private static float* Multiply(Layer layer, float* x, int rows, Workspace.Buffer target)
    {
        var to = target.Of(rows * layer.Matrix.Width);
        layer.Matrix.Multiply(x, layer.Matrix.Rows, rows, layer.Bias, to);
        return to;
    }

    private SentenceAnalysis Analyze(
        int first,
        ReadOnlySpan<string> forms,
        LanguageWeights language,
        Lemmatizer lemmatizer,
        Workspace space
    )
    {
        var count = forms.Length;
        var upos = new Upos[count];
        var (feats, lemmas, relations) = (new string[count], new string[count], new string[count]);
        for (var word = 0; word < count; word++)
        {
            upos[word] = (Upos)Best(
                space.Upos.Of(0) + ((first + 1 + word) * weights.Upos.Matrix.Width),
                weights.Upos.Matrix.Columns
            );
            feats[word] = Feats(
                space.Tags.Of(0) + ((first + 1 + word) * language.Tag.Matrix.Width),
                upos[word],
                language
            );
            lemmas[word] = lemmatizer.Lemma(forms[word], upos[word], feats[word]);
        }
        var heads = new int[count];
        arcs.Heads(first, count, space, heads);
        arcs.Relations(first, heads, space, relations);
        for (var word = 0; word < count; word++)
        {
            heads[word]--;
        }
        return new SentenceAnalysis(upos, feats, lemmas, heads, relations, Names(first, count, space));
    }

    private NameSpan[] Names(int first, int count, Workspace space)
    {
        var width = weights.Name.Matrix.Width;
        var scores = new float[count * NameTags.Count];
        for (var word = 0; word < count; word++)
        {
            var row = new ReadOnlySpan<float>(space.Names.Of(0) + ((first + 1 + word) * width), NameTags.Count);
            row.CopyTo(scores.AsSpan(word * NameTags.Count));
        }
        var tags = new int[count];
        NameDecoder.Decode(scores, tags);
        return NameTags.Names(tags);
    }

    private static int Best(float* scores, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    // The features of the best tag among those of the part of speech, so that the two never disagree.
    private static string Feats(float* scores, Upos upos, LanguageWeights language)
    {
        var best = -1;
        for (var i = 0; i < language.TagUpos.Length; i++)
        {
            if (language.TagUpos[i] == upos && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }
        return best < 0 ? "_" : language.TagFeats[best];
    }
}
