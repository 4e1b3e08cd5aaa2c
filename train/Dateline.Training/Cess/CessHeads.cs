namespace Dateline.Training.Cess;

/// <summary>
/// Turns a constituent tree into a dependency tree of the Universal kind: content words are heads, first conjuncts head
/// coordinations, predicates head copulas.
/// </summary>
internal sealed class CessHeads
{
    private static readonly string[] Auxiliaries = ["haber", "ser", "estar", "poder", "deber", "ir"];

    private readonly List<CessWord> words = [];

    /// <summary>The words of a tree with heads.</summary>
    public static List<CessWord> Convert(CessNode tree)
    {
        var builder = new CessHeads();
        var root = builder.Build(tree);
        builder.words[root].Head = 0;
        builder.words[root].Deprel = "root";
        return builder.words;
    }

    private int Build(CessNode node)
    {
        if (node.IsLeaf)
        {
            return Leaf(node);
        }
        var children = Flatten(node).ToList();
        var heads = children.Select(Build).ToArray();
        if (IsCoordination(node, children))
        {
            return Coordinate(node, children, heads);
        }
        var head = HeadChild(node, children);
        if (Copula(children, heads) is { } predicate)
        {
            return Attribute(node, children, heads, predicate);
        }
        if (node.Category == "grup.verb")
        {
            return VerbGroup(node, children, heads);
        }
        for (var i = 0; i < children.Count; i++)
        {
            if (i != head)
            {
                Attach(heads[i], heads[head], children[i], node);
            }
        }
        return heads[head];
    }

    // Specifiers stand beside the noun, each on its own: "todos los".
    private static IEnumerable<CessNode> Flatten(CessNode node) =>
        node.Children.SelectMany(child =>
            child.Is("espec") && !child.Is("espec.co") ? child.Children : (IEnumerable<CessNode>)[child]
        );

    private int Leaf(CessNode leaf)
    {
        var first = words.Count;
        var parts = CessWords.Split(leaf);
        words.AddRange(parts);
        return CessMultiword.Connect(words, first, leaf);
    }

    private static bool IsCoordination(CessNode node, List<CessNode> children) =>
        (node.Category.EndsWith(".co", StringComparison.Ordinal) || children.Any(child => child.Is("coord")))
        && children.Count(IsConjunct) > 1
        && children.Any(child => child.Is("coord") || child.IsMark);

    private static bool IsConjunct(CessNode child) => !child.IsMark && !child.Is("coord");

    private int Coordinate(CessNode node, List<CessNode> children, int[] heads)
    {
        var first = children.FindIndex(IsConjunct);
        for (var i = 0; i < children.Count; i++)
        {
            if (i == first)
            {
                continue;
            }
            if (IsConjunct(children[i]))
            {
                Attach(
                    heads[i],
                    heads[first],
                    children[i],
                    node,
                    children[i].Is("sn") || Like(children[first], children[i]) ? "conj" : null
                );
                continue;
            }
            var next = children.FindIndex(i, IsConjunct);
            var target = i < first || next < 0 ? first : next;
            Attach(heads[i], heads[target], children[i], node, children[i].IsMark ? "punct" : "cc");
        }
        return heads[first];
    }

    private static bool Like(CessNode a, CessNode b) => a.Category.Split('.')[0] == b.Category.Split('.')[0];

    private int? Copula(List<CessNode> children, int[] heads)
    {
        var verb = children.FindIndex(child =>
            child.Category is "grup.verb" or "infinitiu" or "gerundi" or "participi"
        );
        var predicate = children.FindIndex(child => child.Function.StartsWith("ATR", StringComparison.Ordinal));
        return verb >= 0 && predicate >= 0 && words[heads[verb]].Lemma is "ser" or "estar" ? predicate : null;
    }

    private int Attribute(CessNode node, List<CessNode> children, int[] heads, int predicate)
    {
        var verb = children.FindIndex(child =>
            child.Category is "grup.verb" or "infinitiu" or "gerundi" or "participi"
        );
        for (var i = 0; i < children.Count; i++)
        {
            if (i != predicate)
            {
                Attach(heads[i], heads[predicate], children[i], node, i == verb ? "cop" : null);
            }
        }
        foreach (var word in words.Where(w => w.Head == heads[verb] + 1 && w.Deprel == "aux"))
        {
            word.Head = heads[predicate] + 1;
        }
        return heads[predicate];
    }

    private int VerbGroup(CessNode node, List<CessNode> children, int[] heads)
    {
        var verbs = Enumerable.Range(0, children.Count).Where(i => IsVerb(children[i])).ToList();
        if (verbs.Count == 0)
        {
            verbs.Add(HeadChild(node, children));
        }
        var main = verbs[0];
        for (var next = 1; next < verbs.Count && Auxiliaries.Contains(words[heads[main]].Lemma); next++)
        {
            main = verbs[next];
        }
        for (var i = 0; i < children.Count; i++)
        {
            if (i == main)
            {
                continue;
            }
            var following = verbs.FirstOrDefault(v => v > i, main);
            var isVerb = verbs.Contains(i);
            var link = !isVerb && i > verbs[0] && following != main ? following : main;
            Attach(heads[i], heads[link], children[i], node, isVerb && i < main ? "aux" : null);
        }
        return heads[main];
    }

    private static bool IsVerb(CessNode child) =>
        (child.IsLeaf && child.Label[0] == 'v')
        || child.Category is "infinitiu" or "gerundi" or "participi" or "grup.verb";

    private static int HeadChild(CessNode node, List<CessNode> children)
    {
        var best = 0;
        for (var i = 1; i < children.Count; i++)
        {
            if (CessRanks.Rank(node, children[i]) > CessRanks.Rank(node, children[best]))
            {
                best = i;
            }
        }
        return best;
    }

    private void Attach(int word, int head, CessNode child, CessNode parent, string? relation = null)
    {
        if (word == head)
        {
            return;
        }
        words[word].Head = head + 1;
        words[word].Context = (child.Function, child.Category, parent.Category);
        words[word].Deprel = child.IsMark ? "punct" : relation;
    }
}
