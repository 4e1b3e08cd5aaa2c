namespace Dateline.Record.Time.Grammar;

/// <summary>A pattern over tokens. Patterns are short and never repeat, so that matching is linear in the text.</summary>
internal abstract record Pattern
{
    /// <summary>Every way in which the pattern goes on from a partial match.</summary>
    public abstract void Match(Chart chart, Partial from, List<Partial> to);

    /// <summary>Adds what a match can begin with: a word, or "&lt;class&gt;"; returns whether it can also be empty.</summary>
    public abstract bool First(ISet<string> first);
}

/// <summary>A match so far.</summary>
/// <param name="End">The token after it.</param>
/// <param name="Captures">What was captured, the latest first.</param>
internal readonly record struct Partial(int End, Capture? Captures);

/// <summary>Something captured by a pattern: a number, a text, a recurrence or a meaning.</summary>
internal sealed record Capture(string Name, object Value, Capture? Earlier)
{
    /// <summary>The value captured under a name, or <c>null</c>.</summary>
    public static object? Find(Capture? captures, string name)
    {
        for (var at = captures; at is not null; at = at.Earlier)
        {
            if (at.Name == name)
            {
                return at.Value;
            }
        }
        return null;
    }
}

/// <summary>A word or mark as it stands.</summary>
internal sealed record WordPattern(string Word) : Pattern
{
    /// <inheritdoc/>
    public override void Match(Chart chart, Partial from, List<Partial> to)
    {
        if (chart.Tokens[from.End].Lower == Word)
        {
            to.Add(new Partial(from.End + 1, from.Captures));
        }
    }

    /// <inheritdoc/>
    public override bool First(ISet<string> first)
    {
        first.Add(Word);
        return false;
    }
}

/// <summary>A word class, a number form or the result of other rules: "&lt;month&gt;".</summary>
internal sealed record ClassPattern(string Class, string Name, int Number) : Pattern
{
    /// <inheritdoc/>
    public override void Match(Chart chart, Partial from, List<Partial> to)
    {
        foreach (var (end, value) in chart.Find(Class, Number, from.End))
        {
            to.Add(new Partial(end, new Capture(Name, value, from.Captures)));
        }
    }

    /// <inheritdoc/>
    public override bool First(ISet<string> first)
    {
        first.Add($"<{Class}>");
        return false;
    }
}

/// <summary>One after the other.</summary>
internal sealed record SequencePattern(IReadOnlyList<Pattern> Parts) : Pattern
{
    /// <inheritdoc/>
    public override void Match(Chart chart, Partial from, List<Partial> to)
    {
        Match(chart, from, 0, to);
    }

    private void Match(Chart chart, Partial from, int at, List<Partial> to)
    {
        if (at == Parts.Count - 1)
        {
            Parts[at].Match(chart, from, to);
            return;
        }
        var here = chart.Rent();
        Parts[at].Match(chart, from, here);
        foreach (var partial in here)
        {
            Match(chart, partial, at + 1, to);
        }
        chart.Return(here);
    }

    /// <inheritdoc/>
    public override bool First(ISet<string> first)
    {
        foreach (var part in Parts)
        {
            if (!part.First(first))
            {
                return false;
            }
        }
        return true;
    }
}

/// <summary>One of several.</summary>
internal sealed record ChoicePattern(IReadOnlyList<Pattern> Options) : Pattern
{
    /// <inheritdoc/>
    public override void Match(Chart chart, Partial from, List<Partial> to)
    {
        foreach (var option in Options)
        {
            option.Match(chart, from, to);
        }
    }

    /// <inheritdoc/>
    public override bool First(ISet<string> first)
    {
        var canBeEmpty = false;
        foreach (var option in Options)
        {
            canBeEmpty |= option.First(first);
        }
        return canBeEmpty;
    }
}

/// <summary>With or without.</summary>
internal sealed record OptionalPattern(Pattern Part) : Pattern
{
    /// <inheritdoc/>
    public override void Match(Chart chart, Partial from, List<Partial> to)
    {
        Part.Match(chart, from, to);
        to.Add(from);
    }

    /// <inheritdoc/>
    public override bool First(ISet<string> first)
    {
        Part.First(first);
        return true;
    }
}

/// <summary>What must follow without belonging to the match; what it captures counts.</summary>
internal sealed record LookaheadPattern(Pattern Part) : Pattern
{
    /// <inheritdoc/>
    public override void Match(Chart chart, Partial from, List<Partial> to)
    {
        var ahead = chart.Rent();
        Part.Match(chart, from, ahead);
        foreach (var partial in ahead)
        {
            to.Add(new Partial(from.End, partial.Captures));
        }
        chart.Return(ahead);
    }

    /// <inheritdoc/>
    public override bool First(ISet<string> first) => Part.First(first);
}
