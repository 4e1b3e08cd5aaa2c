namespace Dateline.Record.Time.Grammar;

/// <summary>What can follow a word that a rule begins with: most of the many rules that begin with "the" fail at the second token.</summary>
internal sealed class Following
{
    private readonly HashSet<string> words = [];
    private UInt128 classes;
    private bool isOpen;

    /// <summary>For each word that a pattern can begin with, what can follow it there.</summary>
    public static Dictionary<string, Following> Of(Pattern pattern, ClassNames names)
    {
        var found = new Dictionary<string, Following>();
        Add(Parts(pattern), names, found);
        return found;
    }

    /// <summary>Whether a token can follow.</summary>
    /// <param name="word">Its characters in lower case.</param>
    /// <param name="beginnings">The classes and kinds that begin at it, as bits by their numbers.</param>
    public bool Admits(string word, UInt128 beginnings) =>
        isOpen || (classes & beginnings) != 0 || words.Contains(word);

    private static IReadOnlyList<Pattern> Parts(Pattern pattern) =>
        pattern is SequencePattern sequence ? sequence.Parts : [pattern];

    private static void Add(IReadOnlyList<Pattern> parts, ClassNames names, Dictionary<string, Following> found)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var rest = new SequencePattern([.. parts.Skip(i + 1)]);
            foreach (var option in Options(parts[i]))
            {
                AddOption(option, rest, names, found);
            }
            if (!parts[i].First(new HashSet<string>()))
            {
                return;
            }
        }
    }

    private static IEnumerable<Pattern> Options(Pattern pattern) =>
        pattern switch
        {
            OptionalPattern optional => Options(optional.Part),
            ChoicePattern choice => choice.Options.SelectMany(Options),
            _ => [pattern],
        };

    private static void AddOption(
        Pattern option,
        SequencePattern rest,
        ClassNames names,
        Dictionary<string, Following> found
    )
    {
        if (option is SequencePattern sequence)
        {
            Add([.. sequence.Parts, rest], names, found);
            return;
        }
        var firsts = new HashSet<string>();
        option.First(firsts);
        foreach (var key in firsts)
        {
            if (!found.TryGetValue(key, out var following))
            {
                found[key] = following = new Following();
            }
            following.Add(option, rest, names);
        }
    }

    private void Add(Pattern option, SequencePattern rest, ClassNames names)
    {
        var firsts = new HashSet<string>();
        isOpen |= option is not WordPattern || rest.First(firsts);
        foreach (var key in firsts)
        {
            if (key is ['<', _, .., '>'])
            {
                classes |= names.BitOf(key[1..^1]);
            }
            else
            {
                words.Add(key);
            }
        }
    }
}
