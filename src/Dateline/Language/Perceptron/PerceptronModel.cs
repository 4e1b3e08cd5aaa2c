using System.IO.Compression;

namespace Dateline.Language.Perceptron;

/// <summary>Tagger, lemmatizer, parser and names of one language, by averaged perceptrons (Collins 2002).</summary>
internal sealed class PerceptronModel
{
    private readonly LinearModel tagger;
    private readonly LinearModel featureTagger;
    private readonly LinearModel parser;
    private readonly LinearModel labeller;
    private readonly LinearModel namer;
    private readonly Lemmatizer lemmatizer;
    private readonly Upos[] uposOfClass;

    private PerceptronModel(BinaryReader reader)
    {
        tagger = LinearModel.Read(reader);
        featureTagger = LinearModel.Read(reader);
        parser = LinearModel.Read(reader);
        labeller = LinearModel.Read(reader);
        namer = LinearModel.Read(reader);
        lemmatizer = Lemmatizer.Read(reader);
        uposOfClass = [.. tagger.Classes.Select(c => Enum.Parse<Upos>(c, ignoreCase: true))];
    }

    /// <summary>Reads the model of a language from the assembly.</summary>
    public static PerceptronModel Load(string name)
    {
        using var stream =
            typeof(PerceptronModel).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"no model {name} in the assembly");
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        return new PerceptronModel(reader);
    }

    public SentenceAnalysis Analyze(IReadOnlyList<SegmentedWord> words)
    {
        var shapes = words.Select(w => WordShape.Of(w.Form)).ToArray();
        var tags = Tag(shapes);
        var feats = Features(shapes, tags);
        var parseTags = new uint[tags.Length];
        for (var i = 0; i < tags.Length; i++)
            parseTags[i] = ParseTag(tags[i], feats[i]);
        var heads = Parse(shapes, parseTags);
        var labels = Label(shapes, parseTags, heads);
        var lemmas = words.Select((w, i) => lemmatizer.Lemma(w.Form, tags[i])).ToArray();
        return new SentenceAnalysis(tags, feats, lemmas, heads, labels, Names(shapes, tags));
    }

    /// <summary>What the parser sees of a tag: the part of speech, and for verbs their form.</summary>
    public static uint ParseTag(Upos upos, string feats)
    {
        var at = upos is Upos.Verb or Upos.Aux ? feats.IndexOf("VerbForm=", StringComparison.Ordinal) : -1;
        return 40
            + (uint)upos * 8
            + (
                at < 0
                    ? 0
                    : feats[at + 9] switch
                    {
                        'F' => 1u,
                        'I' => 2u,
                        'P' => 3u,
                        'G' => 4u,
                        _ => 5u,
                    }
            );
    }

    private Upos[] Tag(WordShape[] shapes)
    {
        var tags = new Upos[shapes.Length];
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<float> scores = stackalloc float[tagger.Classes.Count];
        for (var i = 0; i < shapes.Length; i++)
        {
            TagFeatures.Fill(shapes, i, i > 0 ? (uint)tags[i - 1] : 50, i > 1 ? (uint)tags[i - 2] : 50, features);
            tags[i] = uposOfClass[tagger.Best(features, scores)];
        }
        return tags;
    }

    private string[] Features(WordShape[] shapes, Upos[] tags)
    {
        var feats = new string[shapes.Length];
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<float> scores = stackalloc float[featureTagger.Classes.Count];
        for (var i = 0; i < shapes.Length; i++)
        {
            TagFeatures.Fill(
                shapes,
                i,
                (uint)tags[i],
                Hash.Mix(i > 0 ? (uint)tags[i - 1] : 50, i + 1 < tags.Length ? (uint)tags[i + 1] : 50),
                features
            );
            feats[i] = featureTagger.Classes[featureTagger.Best(features, scores)];
        }
        return feats;
    }

    private int[] Parse(WordShape[] shapes, uint[] tags)
    {
        var state = new ParseState(shapes.Length);
        Span<uint> features = stackalloc uint[ParseFeatures.Count];
        Span<float> scores = stackalloc float[3];
        while (!state.Done)
        {
            ParseFeatures.Fill(state, shapes, tags, features);
            parser.Score(features, scores);
            Step(state, scores);
        }
        return OneRoot(state);
    }

    private static void Step(ParseState state, Span<float> scores)
    {
        var best = -1;
        for (var i = 0; i < 3; i++)
            if (
                (
                    i == 0 ? state.CanShift
                    : i == 1 ? state.CanLeft
                    : state.CanRight
                ) && (best < 0 || scores[i] > scores[best])
            )
                best = i;
        if (best == 0)
            state.Shift();
        else if (best == 1)
            state.Left();
        else
            state.Right();
    }

    /// <summary>Every word but the first that hangs on the root is hung on that first one.</summary>
    private static int[] OneRoot(ParseState state)
    {
        var root = Array.IndexOf(state.Heads, state.Length);
        return Array.ConvertAll(state.Heads, h => h == state.Length ? -2 : h) switch
        {
            var heads when root >= 0 =>
            [
                .. heads.Select(
                    (h, i) =>
                        i == root ? -1
                        : h == -2 ? root
                        : h
                ),
            ],
            var heads => heads,
        };
    }

    private string[] Label(WordShape[] shapes, uint[] tags, int[] heads)
    {
        var labels = new string[heads.Length];
        Span<uint> features = stackalloc uint[LabelFeatures.Count];
        Span<float> scores = stackalloc float[labeller.Classes.Count];
        for (var i = 0; i < heads.Length; i++)
        {
            LabelFeatures.Fill(shapes, tags, heads, i, features);
            labels[i] = heads[i] < 0 ? "root" : labeller.Classes[labeller.Best(features, scores)];
        }
        return labels;
    }

    private NameSpan[] Names(WordShape[] shapes, Upos[] tags)
    {
        var names = new List<NameSpan>();
        Span<uint> features = stackalloc uint[NameFeatures.Count];
        Span<float> scores = stackalloc float[namer.Classes.Count];
        var previous = "O";
        for (var i = 0; i < shapes.Length; i++)
        {
            NameFeatures.Fill(shapes, tags, i, Hash.Of(previous), features);
            var tag = namer.Classes[namer.Best(features, scores)];
            if (tag[0] == 'I' && (previous == "O" || previous[2..] != tag[2..]))
                tag = "B" + tag[1..];
            if (tag[0] == 'B')
                names.Add(new NameSpan(i, i, Kind(tag[2..])));
            else if (tag[0] == 'I')
                names[^1] = names[^1] with { Last = i };
            previous = tag;
        }
        return [.. names];
    }

    private static NameKind Kind(string tag) =>
        tag switch
        {
            "PER" => NameKind.Person,
            "ORG" => NameKind.Organization,
            "LOC" => NameKind.Location,
            _ => NameKind.Other,
        };
}
