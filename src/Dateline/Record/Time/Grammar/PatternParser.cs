namespace Dateline.Record.Time.Grammar;

/// <summary>
/// Reads patterns as they are written in the rule tables: words and marks as they stand, &lt;class&gt; or
/// &lt;class:name&gt;, (a|b c) for a choice, ? after what may be left out, and
/// =( ) around what must follow without belonging to the match.
/// </summary>
internal sealed class PatternParser
{
    private readonly string where;
    private readonly string[] parts;
    private readonly ClassNames names;
    private int at;

    private PatternParser(string where, string text, ClassNames names)
    {
        this.where = where;
        this.names = names;
        parts = Spaced(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Reads a pattern; <paramref name="where"/> names the table and line for the message.</summary>
    public static Pattern Parse(string where, string text, ClassNames names)
    {
        var parser = new PatternParser(where, text, names);
        var pattern = parser.Choice();
        return parser.at == parser.parts.Length ? pattern : throw parser.Crooked();
    }

    private static string Spaced(string text) =>
        text.Replace("(", " ( ", StringComparison.Ordinal)
            .Replace(")", " ) ", StringComparison.Ordinal)
            .Replace("|", " | ", StringComparison.Ordinal)
            .Replace("?", " ? ", StringComparison.Ordinal);

    private Pattern Choice()
    {
        var options = new List<Pattern> { Sequence() };
        while (at < parts.Length && parts[at] == "|")
        {
            at++;
            options.Add(Sequence());
        }
        return options.Count == 1 ? options[0] : new ChoicePattern(options);
    }

    private Pattern Sequence()
    {
        var found = new List<Pattern>();
        while (at < parts.Length && parts[at] is not ("|" or ")"))
        {
            found.Add(Element());
        }
        return found.Count == 1 ? found[0] : new SequencePattern(found);
    }

    private Pattern Element()
    {
        var element = Plain();
        if (at < parts.Length && parts[at] == "?")
        {
            at++;
            return new OptionalPattern(element);
        }
        return element;
    }

    private Pattern Plain()
    {
        var part = parts[at++];
        if (part == "=" && at < parts.Length && parts[at] == "(")
        {
            return new LookaheadPattern(Plain());
        }
        if (part == "(")
        {
            var inner = Choice();
            return at < parts.Length && parts[at++] == ")" ? inner : throw Crooked();
        }
        if (part.Length < 2 || part[0] != '<')
        {
            return new WordPattern(part);
        }
        var named = part[1..^1].Split(':');
        return new ClassPattern(named[0], named[^1], names.NumberOf(named[0]));
    }

    private InvalidOperationException Crooked() =>
        new($"{where}: the pattern cannot be read: {string.Join(' ', parts)}");
}
