using Dateline.Language;
using Dateline.Record.Time.Grammar;
using Dateline.Record.Time.Meanings;
using Dateline.Record.Time.Resolving;

namespace Dateline.Record.Time;

/// <summary>
/// Finds the time expressions of a report and resolves them to TIMEX3 values (TimeML 1.2.1), against the
/// publication date and the narration. Thread-safe; the same text gives the same times.
/// </summary>
internal sealed class TimeTagger
{
    private readonly Dictionary<string, RuleBook> books = [];
    private readonly TenseReader tenses = new();
    private readonly PublicationBounds bounds = new();

    /// <summary>Loads the rules and word classes of English and Spanish.</summary>
    public TimeTagger()
    {
        foreach (var language in (string[])["en", "es"])
        {
            books[language] = RuleBook.Load(language);
        }
    }

    /// <summary>
    /// Reads the times of a text. A publication date that is not given is bounded by the text where it can be;
    /// a text in a language without rules has no times.
    /// </summary>
    public TimeReading Read(AnnotatedText text, Published given)
    {
        if (!books.TryGetValue(text.Language.Primary, out var book))
        {
            return new TimeReading(new TimeIndex([]), given);
        }
        var mentions = Mentions(text, book);
        var published = given.Days.From is null ? Bounded(bounds.Infer(text, mentions), given) : given;
        var resolved = Resolver.Resolve(mentions, published.Days);
        return new TimeReading(new TimeIndex(Times(text.Text, mentions, resolved)), published);
    }

    // What is only known to be no later than its capture has its earliest day from the text.
    private static Published Bounded(Published inferred, Published given)
    {
        if (given.Days.To is not { } last)
        {
            return inferred;
        }
        var first = inferred.Days.From is { } from && from <= last ? inferred.Days.From : null;
        var end = first is not null && inferred.Days.To < last ? inferred.Days.To : last;
        return first is null ? given : new Published(new DayRange(first, end), PublishedBasis.Text);
    }

    private List<Mention> Mentions(AnnotatedText text, RuleBook book)
    {
        var mentions = new List<Mention>();
        foreach (var (span, meaning, rule) in MentionFinder.Find(text.Text, book))
        {
            var tense = meaning is LiteralMeaning ? ClauseTense.Unknown : tenses.Read(text, span);
            mentions.Add(new Mention(span, meaning, tense, rule.Where));
        }
        return mentions;
    }

    private static List<Timex3> Times(string text, List<Mention> mentions, Resolution?[] resolved)
    {
        var times = new List<Timex3>();
        for (var i = 0; i < resolved.Length; i++)
        {
            if (resolved[i] is { } resolution)
            {
                times.Add(
                    new Timex3
                    {
                        Id = $"t{times.Count + 1}",
                        Span = mentions[i].Span,
                        Text = mentions[i].Span.Of(text),
                        Type = resolution.Type,
                        Value = resolution.Value,
                        Days = resolution.Days,
                    }
                );
            }
        }
        return times;
    }
}
