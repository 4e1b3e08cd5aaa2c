namespace Dateline.Language.Perceptron;

/// <summary>
/// The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the rest of the sentence, and
/// the arcs so far. The root stands after the last word.
/// </summary>
internal sealed class ParseState
{
    private readonly int[] stack;
    private int depth;

    public ParseState(int length)
    {
        Length = length;
        stack = new int[length + 1];
        Heads = new int[length];
        Array.Fill(Heads, -2);
        (First, Last, Lefts, Rights) = (
            new int[length + 1],
            new int[length + 1],
            new int[length + 1],
            new int[length + 1]
        );
        Array.Fill(First, -1);
        Array.Fill(Last, -1);
    }

    public int Length { get; }
    public int Next { get; private set; }
    public int Depth => depth;

    /// <summary>Head of each word; -2 while it has none; the root's index is <see cref="Length"/>.</summary>
    public int[] Heads { get; }

    /// <summary>The outermost dependent to the left of each word, or -1.</summary>
    public int[] First { get; }

    /// <summary>The outermost dependent to the right of each word, or -1.</summary>
    public int[] Last { get; }
    public int[] Lefts { get; }
    public int[] Rights { get; }
    public bool Done => Next == Length && depth == 0;
    public bool CanShift => Next < Length;
    public bool CanLeft => depth > 0 && (Next < Length || depth == 1);
    public bool CanRight => depth > 1;

    /// <summary>The word at this depth below the top of the stack, or -1.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : -1;

    /// <summary>The word at this distance into the rest of the sentence, or -1; the root at its end.</summary>
    public int Buffer(int ahead) =>
        Next + ahead < Length ? Next + ahead
        : Next + ahead == Length ? Length
        : -1;

    public void Shift() => stack[depth++] = Next++;

    public void Left()
    {
        var dependent = stack[--depth];
        Heads[dependent] = Next;
        First[Next] = dependent;
        Lefts[Next]++;
    }

    public void Right()
    {
        var dependent = stack[--depth];
        var head = stack[depth - 1];
        Heads[dependent] = head;
        Last[head] = dependent;
        Rights[head]++;
    }
}
