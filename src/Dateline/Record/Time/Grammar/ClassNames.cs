namespace Dateline.Record.Time.Grammar;

/// <summary>Numbers the word classes, number forms and kinds of rules of a rule book, so that sets of them are sets of bits.</summary>
internal sealed class ClassNames
{
    private const int Most = 128;
    private readonly Dictionary<string, int> numbers = [];

    /// <summary>The number of a name, the same for the same name.</summary>
    public int NumberOf(string name)
    {
        if (!numbers.TryGetValue(name, out var number))
        {
            numbers[name] = number = numbers.Count;
        }
        return number < Most ? number : throw new InvalidOperationException($"more than {Most} classes: {name}");
    }

    /// <summary>The names that have a number.</summary>
    public IReadOnlyList<string> All => [.. numbers.Keys];

    /// <summary>The set that holds only this name.</summary>
    public UInt128 BitOf(string name) => UInt128.One << NumberOf(name);
}
