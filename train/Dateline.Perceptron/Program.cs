using System.IO.Compression;
using Dateline.Language;
using Dateline.Language.Perceptron;
using Dateline.Training.Perceptron;

// usage: Dateline.Training.Perceptron DATA LANGUAGE OUT.br
var (data, language, outPath) = (args[0], args[1], args[2]);
if (language == "show")
{
    foreach (var st in TextAnalyzers.Default.Annotate(data, new Dateline.LanguageTag(outPath)).Sentences)
    foreach (var w in st.Words)
        Console.WriteLine($"{w.Index} {w.Form} {w.Lemma} {w.Upos} {w.Head} {w.Deprel} {w.Feats}");
    return;
}
if (language == "eval")
{
    var model = PerceptronModel.Load(outPath);
    int words = 0,
        upos = 0,
        uas = 0,
        las = 0,
        lemma = 0,
        feat = 0;
    var clock = System.Diagnostics.Stopwatch.StartNew();
    foreach (var tree in Data.Conllu(data))
    {
        var a = model.Analyze([.. tree.Forms.Select(f => new SegmentedWord(default, f, 0))]);
        for (var i = 0; i < tree.Forms.Length; i++)
        {
            words++;
            upos += a.Upos[i] == tree.Tags[i] ? 1 : 0;
            feat += a.Feats[i] == tree.Feats[i] ? 1 : 0;
            lemma += a.Lemmas[i] == tree.Lemmas[i] ? 1 : 0;
            uas += a.Heads[i] == tree.Heads[i] ? 1 : 0;
            las += a.Heads[i] == tree.Heads[i] && a.Deprels[i].Split(':')[0] == tree.Labels[i].Split(':')[0] ? 1 : 0;
        }
    }
    Console.WriteLine(
        $"{words} words, UPOS {100.0 * upos / words:f2} feats {100.0 * feat / words:f2} lemma {100.0 * lemma / words:f2} UAS {100.0 * uas / words:f2} LAS {100.0 * las / words:f2}, {words / clock.Elapsed.TotalSeconds:f0} words/s"
    );
    return;
}
var trees =
    language == "en"
        ? Data.Conllu($"{data}/treebanks/en-ewt-train.conllu")
        :
        [
            .. Data.Conllu($"{data}/treebanks/es-ancora-dev.conllu"),
            .. Data.Conllu($"{data}/treebanks/es-gsd-dev.conllu"),
        ];
var named =
    language == "en"
        ?
        [
            .. Data.Iob($"{data}/names/en-uner-ewt-train.iob2", 1, 2, '\t'),
            .. Data.Iob($"{data}/names/en-wikigold.conll.txt", 0, 1, ' '),
        ]
        : Data.Cess($"{data}/treebanks/es-cess");
var random = new Random(7);
var chosen = new HashSet<string>(["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTH", "I-OTH"]);
foreach (var n in named)
    for (var i = 0; i < n.Tags.Length; i++)
        if (!chosen.Contains(n.Tags[i]))
            n.Tags[i] = "O";

var uposNames = Enum.GetNames<Upos>();
var featNames = trees
    .SelectMany(t => t.Feats)
    .CountBy(f => f)
    .OrderByDescending(p => p.Value)
    .ThenBy(p => p.Key, StringComparer.Ordinal)
    .Take(220)
    .Select(p => p.Key)
    .ToArray();
var labelNames = trees
    .SelectMany(t => t.Labels)
    .CountBy(f => f)
    .OrderByDescending(p => p.Value)
    .Take(60)
    .Select(p => p.Key)
    .ToArray();
var firstHalf = trees.Where((_, i) => i % 2 == 0).ToList();
var secondHalf = trees.Where((_, i) => i % 2 == 1).ToList();
var predicted = new Dictionary<Tree, (Upos[] Tags, string[] Feats)>(
    ReferenceEqualityComparer.Instance as IEqualityComparer<Tree>
);
foreach (var (train, apply) in new[] { (firstHalf, secondHalf), (secondHalf, firstHalf) })
{
    var (t, f) = (TrainTagger(train, 5), TrainFeats(train, 3));
    var (tm, fm) = (t.Freeze(1), f.Freeze(1));
    foreach (var tree in apply)
    {
        var tags = Tag(tm, tree);
        predicted[tree] = (tags, Feats(fm, tree, tags));
    }
}
Console.WriteLine(
    $"jackknifed tags {trees.Sum(t => t.Tags.Where((u, i) => predicted[t].Tags[i] == u).Count()) / (double)trees.Sum(t => t.Tags.Length):p2}"
);
var tagger = TrainTagger(trees, 8);
var featurer = TrainFeats(trees, 5);
Console.WriteLine("tagger done");
var parser = TrainParser();
var labeller = TrainLabeller();
Console.WriteLine("parser done");
var tagModel = tagger.Freeze(1);
var namer = TrainNamer(tagModel);

using (var writer = new BinaryWriter(new BrotliStream(File.Create(outPath), CompressionLevel.SmallestSize)))
{
    tagger.Write(writer, 2);
    featurer.Write(writer, 2);
    parser.Write(writer, 3);
    labeller.Write(writer, 2);
    namer.Write(writer, 2);
    WriteLemmas(writer);
}
Console.WriteLine(new FileInfo(outPath).Length);

Trainer TrainTagger(List<Tree> train, int epochs)
{
    var trainer = new Trainer(uposNames);
    Span<uint> features = stackalloc uint[TagFeatures.Count];
    Span<float> scores = stackalloc float[uposNames.Length];
    for (var e = 0; e < epochs; e++)
        foreach (var tree in Shuffle(train))
        {
            var shapes = tree.Forms.Select(WordShape.Of).ToArray();
            var tags = new uint[shapes.Length];
            for (var i = 0; i < shapes.Length; i++)
            {
                TagFeatures.Fill(shapes, i, i > 0 ? tags[i - 1] : 50, i > 1 ? tags[i - 2] : 50, features);
                trainer.Score(features, scores);
                var best = Best(scores);
                trainer.Update(features, (int)tree.Tags[i], best);
                tags[i] = (uint)best;
            }
        }
    return trainer;
}

Trainer TrainFeats(List<Tree> train, int epochs)
{
    var trainer = new Trainer(featNames);
    var ids = featNames.Index().ToDictionary(p => p.Item, p => p.Index);
    Span<uint> features = stackalloc uint[TagFeatures.Count];
    Span<float> scores = stackalloc float[featNames.Length];
    for (var e = 0; e < epochs; e++)
        foreach (var tree in Shuffle(train))
        {
            var shapes = tree.Forms.Select(WordShape.Of).ToArray();
            for (var i = 0; i < shapes.Length; i++)
            {
                if (!ids.TryGetValue(tree.Feats[i], out var gold))
                    continue;
                FillFeats(shapes, tree.Tags, i, features);
                trainer.Score(features, scores);
                trainer.Update(features, gold, Best(scores));
            }
        }
    return trainer;
}

static void FillFeats(WordShape[] shapes, Upos[] tags, int i, Span<uint> features) =>
    TagFeatures.Fill(
        shapes,
        i,
        (uint)tags[i],
        Hash.Mix(i > 0 ? (uint)tags[i - 1] : 50, i + 1 < tags.Length ? (uint)tags[i + 1] : 50),
        features
    );

Upos[] Tag(LinearModel model, Tree tree)
{
    var shapes = tree.Forms.Select(WordShape.Of).ToArray();
    var tags = new Upos[shapes.Length];
    Span<uint> features = stackalloc uint[TagFeatures.Count];
    Span<float> scores = stackalloc float[uposNames.Length];
    for (var i = 0; i < shapes.Length; i++)
    {
        TagFeatures.Fill(shapes, i, i > 0 ? (uint)tags[i - 1] : 50, i > 1 ? (uint)tags[i - 2] : 50, features);
        tags[i] = (Upos)model.Best(features, scores);
    }
    return tags;
}

string[] Feats(LinearModel model, Tree tree, Upos[] tags)
{
    var shapes = tree.Forms.Select(WordShape.Of).ToArray();
    Span<uint> features = stackalloc uint[TagFeatures.Count];
    Span<float> scores = stackalloc float[featNames.Length];
    var feats = new string[tags.Length];
    for (var i = 0; i < tags.Length; i++)
    {
        FillFeats(shapes, tags, i, features);
        feats[i] = featNames[model.Best(features, scores)];
    }
    return feats;
}

uint[] ParseTags(Tree tree) => [.. predicted[tree].Tags.Zip(predicted[tree].Feats, PerceptronModel.ParseTag)];

Trainer TrainParser()
{
    var trainer = new Trainer(["shift", "left", "right"]);
    Span<uint> features = stackalloc uint[ParseFeatures.Count];
    Span<float> scores = stackalloc float[3];
    var epochs = language == "en" ? 14 : 18;
    for (var e = 0; e < epochs; e++)
    {
        long good = 0,
            all = 0;
        foreach (var tree in Shuffle(trees))
        {
            var shapes = tree.Forms.Select(WordShape.Of).ToArray();
            var tags = ParseTags(tree);
            var gold = tree.Heads.Select(h => h < 0 ? tree.Heads.Length : h).ToArray();
            var state = new ParseState(shapes.Length);
            while (!state.Done)
            {
                ParseFeatures.Fill(state, shapes, tags, features);
                trainer.Score(features, scores);
                int best = -1,
                    oracle = -1,
                    bestCost = int.MaxValue;
                Span<int> cost = [Oracle.Shift(state, gold), Oracle.Left(state, gold), Oracle.Right(state, gold)];
                for (var a = 0; a < 3; a++)
                    if (cost[a] != int.MaxValue)
                        bestCost = Math.Min(bestCost, cost[a]);
                for (var a = 0; a < 3; a++)
                {
                    if (cost[a] == int.MaxValue)
                        continue;
                    if (best < 0 || scores[a] > scores[best])
                        best = a;
                    if (cost[a] == bestCost && (oracle < 0 || scores[a] > scores[oracle]))
                        oracle = a;
                }
                if (cost[best] == bestCost)
                    oracle = best;
                trainer.Update(features, oracle, best);
                var go = e > 1 && random.NextDouble() < 0.9 ? best : oracle;
                if (go == 0)
                    state.Shift();
                else if (go == 1)
                    state.Left();
                else
                    state.Right();
            }
            for (var i = 0; i < gold.Length; i++)
                good += gold[i] == state.Heads[i] ? 1 : 0;
            all += gold.Length;
        }
        Console.WriteLine($"parser epoch {e} {good / (double)all:p2}");
    }
    return trainer;
}

Trainer TrainLabeller()
{
    var trainer = new Trainer(labelNames);
    var ids = labelNames.Index().ToDictionary(p => p.Item, p => p.Index);
    Span<uint> features = stackalloc uint[LabelFeatures.Count];
    Span<float> scores = stackalloc float[labelNames.Length];
    for (var e = 0; e < 6; e++)
        foreach (var tree in Shuffle(trees))
        {
            var shapes = tree.Forms.Select(WordShape.Of).ToArray();
            var tags = ParseTags(tree);
            for (var i = 0; i < tags.Length; i++)
            {
                if (!ids.TryGetValue(tree.Labels[i], out var gold))
                    continue;
                LabelFeatures.Fill(shapes, tags, tree.Heads, i, features);
                trainer.Score(features, scores);
                trainer.Update(features, gold, Best(scores));
            }
        }
    return trainer;
}

Trainer TrainNamer(LinearModel model)
{
    var trainer = new Trainer([.. chosen.Order(StringComparer.Ordinal)]);
    var ids = trainer.Classes.Index().ToDictionary(p => p.Item, p => p.Index);
    Span<uint> features = stackalloc uint[NameFeatures.Count];
    Span<float> scores = stackalloc float[trainer.Classes.Length];
    for (var e = 0; e < 8; e++)
        foreach (var sentence in Shuffle(named))
        {
            var shapes = sentence.Forms.Select(WordShape.Of).ToArray();
            var tags = Tag(model, new Tree(sentence.Forms, [], [], [], [], []));
            var previous = "O";
            for (var i = 0; i < shapes.Length; i++)
            {
                NameFeatures.Fill(shapes, tags, i, Hash.Of(previous), features);
                trainer.Score(features, scores);
                var best = Best(scores);
                trainer.Update(features, ids[sentence.Tags[i]], best);
                previous = trainer.Classes[best];
                if (previous[0] == 'I' && false)
                    previous = "B";
            }
        }
    return trainer;
}

void WriteLemmas(BinaryWriter writer)
{
    var pairs = trees
        .SelectMany(t =>
            t.Forms.Select(
                (f, i) =>
                    (
                        Form: f.ToLowerInvariant(),
                        Lemma: t.Tags[i] == Upos.Propn ? t.Lemmas[i] : t.Lemmas[i].ToLowerInvariant(),
                        Tag: t.Tags[i]
                    )
            )
        )
        .ToArray();
    var forms = pairs
        .Where(p => p.Tag is not (Upos.Propn or Upos.Punct or Upos.Num or Upos.X))
        .GroupBy(p => Lemmatizer.Key(p.Form, p.Tag))
        .ToDictionary(g => g.Key, g => g.CountBy(p => p.Lemma).MaxBy(c => c.Value).Key);
    var endings = new Dictionary<string, string>();
    foreach (
        var g in pairs
            .Distinct()
            .Where(p => p.Tag is not (Upos.Propn or Upos.Punct or Upos.Num or Upos.X))
            .SelectMany(p =>
                Enumerable
                    .Range(0, Math.Min(6, p.Form.Length) + 1)
                    .Select(n => (Key: Lemmatizer.Key(p.Form[^n..], p.Tag), Edit: Lemmatizer.Edit(p.Form, p.Lemma)))
            )
            .Where(x => x.Edit != null)
            .GroupBy(x => x.Key)
    )
        if (g.Count() > 1)
            endings[g.Key] = g.CountBy(x => x.Edit!).MaxBy(c => c.Value).Key;
    foreach (var map in new[] { forms, endings })
    {
        writer.Write(map.Count);
        foreach (var (key, value) in map.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Write(key);
            writer.Write(value);
        }
    }
}

static int Best(ReadOnlySpan<float> scores)
{
    var best = 0;
    for (var i = 1; i < scores.Length; i++)
        if (scores[i] > scores[best])
            best = i;
    return best;
}

T[] Shuffle<T>(List<T> items)
{
    var copy = items.ToArray();
    random.Shuffle(copy);
    return copy;
}

internal static class Oracle
{
    public static int Shift(ParseState s, int[] gold)
    {
        if (!s.CanShift)
            return int.MaxValue;
        var b = s.Next;
        var cost = 0;
        for (var k = 0; k < s.Depth; k++)
            if (gold[s.Stack(k)] == b || (k > 0 && gold[b] == s.Stack(k)))
                cost++;
        return cost;
    }

    public static int Left(ParseState s, int[] gold)
    {
        if (!s.CanLeft)
            return int.MaxValue;
        var d = s.Stack(0);
        var cost = gold[d] != s.Next && (gold[d] > s.Next || gold[d] == s.Stack(1)) ? 1 : 0;
        for (var i = s.Next; i < s.Length; i++)
            if (gold[i] == d)
                cost++;
        return cost;
    }

    public static int Right(ParseState s, int[] gold)
    {
        if (!s.CanRight)
            return int.MaxValue;
        var d = s.Stack(0);
        var cost = gold[d] >= s.Next ? 1 : 0;
        for (var i = s.Next; i < s.Length; i++)
            if (gold[i] == d)
                cost++;
        return cost;
    }
}
