namespace Dateline.Record.Events;

/// <summary>How a step of a pattern follows the one before it.</summary>
internal enum StepLink
{
    /// <summary>It is the next word, adverbs and quotation marks aside.</summary>
    Next,

    /// <summary>It follows within a few words, no other verb between ("hold … responsible").</summary>
    Later,

    /// <summary>It is the object, or another close dependent ("sign + agreement").</summary>
    Object,
}

/// <summary>One word of a pattern: any of these lemmas.</summary>
/// <param name="Link">How it follows the step before it.</param>
/// <param name="Lemmas">The lemmas or lower-case forms, classes already replaced by their members.</param>
internal sealed record PatternStep(StepLink Link, IReadOnlySet<string> Lemmas);

/// <summary>
/// The words of a trigger. In a table: <c>pull out of</c> (words in a row), <c>hold … responsible</c> (with a
/// gap), <c>sign/ink + AGREEMENT</c> (a verb and its object; "/" parts alternatives, capitals name a class of
/// <c>classes.tsv</c>).
/// </summary>
/// <param name="Text">The pattern as written.</param>
/// <param name="Steps">The words; at least one.</param>
internal sealed record TriggerPattern(string Text, IReadOnlyList<PatternStep> Steps)
{
    /// <summary>Reads one pattern.</summary>
    public static TriggerPattern Parse(string text, string language, LexicalClasses classes)
    {
        var steps = new List<PatternStep>();
        var link = StepLink.Next;
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token is "+" or "…")
            {
                link = token == "+" ? StepLink.Object : StepLink.Later;
                continue;
            }
            steps.Add(new PatternStep(link, classes.Expand(token, language)));
            link = StepLink.Next;
        }
        return new TriggerPattern(text, steps);
    }
}
