using System.Text;

namespace Dateline.Training.Cess;

/// <summary>A node of a CESS-ESP tree: a constituent with children, or a leaf with a form and a lemma.</summary>
internal sealed record CessNode(string Label, IReadOnlyList<CessNode> Children, string Form = "", string Lemma = "")
{
    /// <summary>The category: the label before the function ("sn" of "sn-SUJ").</summary>
    public string Category { get; } = Label.Split('-', '*')[0];

    /// <summary>The function: the label after the first hyphen, or "".</summary>
    public string Function { get; } = Label.IndexOf('-') is var at && at < 0 ? "" : Label[(at + 1)..];

    /// <summary>Whether it is a word.</summary>
    public bool IsLeaf => Form.Length > 0;

    /// <summary>Whether nothing was said: elided subjects, traces.</summary>
    public bool IsEmpty => IsLeaf ? Form[0] == '*' : Children.All(child => child.IsEmpty);

    /// <summary>Whether the category begins so.</summary>
    public bool Is(string category) => Category.StartsWith(category, StringComparison.Ordinal);

    /// <summary>Whether it is a mark of punctuation.</summary>
    public bool IsMark => IsLeaf && Label[0] == 'F';
}

/// <summary>Reads bracketed trees.</summary>
internal sealed class CessReader
{
    private readonly string text;
    private int at;

    private CessReader(string text) => this.text = text;

    /// <summary>The trees of a file.</summary>
    public static IEnumerable<CessNode> Read(string path)
    {
        var reader = new CessReader(File.ReadAllText(path, Encoding.UTF8));
        while (reader.Skip('('))
        {
            yield return reader.Node();
        }
    }

    private CessNode Node()
    {
        var label = Word();
        var children = new List<CessNode>();
        var parts = new List<string>();
        while (!Skip(')'))
        {
            if (Skip('('))
            {
                children.Add(Node());
            }
            else
            {
                parts.Add(Word());
            }
        }
        return parts.Count > 0
            ? new CessNode(label, [], Bracket(parts[0]), parts[^1])
            : new CessNode(label, [.. children.Where(child => !child.IsEmpty)]);
    }

    private static string Bracket(string form) =>
        form switch
        {
            "-Fpa-" => "(",
            "-Fpt-" => ")",
            _ => form,
        };

    private bool Skip(char bracket)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        if (at >= text.Length || text[at] != bracket)
        {
            return at >= text.Length && bracket == ')';
        }
        at++;
        return true;
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')'))
        {
            at++;
        }
        return text[start..at];
    }
}
