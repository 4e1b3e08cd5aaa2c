using Dateline.Language;
using Dateline.Record.Time.Meanings;
using Dateline.Tables;

namespace Dateline.Record.Time.Resolving;

/// <summary>
/// Bounds the publication date by what a text itself says, where nobody gives it. A report appears after what it
/// tells as past; "February of this year" lies in its year; and what happened "earlier, in December 2024" lies
/// before that February, in the year before it. What the text does not bound stays open.
/// </summary>
internal sealed class PublicationBounds
{
    private const int HeadLength = 120;
    private readonly HashSet<string> before = [];
    private readonly HashSet<string> earlier = [];

    /// <summary>Loads the words that stand before past dates and those that go back in the narration.</summary>
    public PublicationBounds()
    {
        foreach (var row in Table.Load("Record/Time/Resolving/bounds.tsv").Rows)
        {
            (row["role"] == "earlier" ? earlier : before).Add(row["form"]);
        }
    }

    /// <summary>The interval in which a text with these mentions can have appeared.</summary>
    public Published Infer(AnnotatedText text, IReadOnlyList<Mention> mentions)
    {
        if (Dated(text.Text, mentions) is { } day)
        {
            // What is dated one day is printed then or on the next.
            return new Published(new DayRange(day, day.AddDays(1)), PublishedBasis.Text);
        }
        var told = mentions.Where(m => IsTold(text.Text, m)).ToList();
        var latest = told.Select(m => Absolute(m)?.First).Max();
        if (ThisYear(text.Text, mentions, told) is { } thisYear)
        {
            var from = latest > thisYear.From ? latest : thisYear.From;
            return new Published(new DayRange(from, thisYear.To), PublishedBasis.Text);
        }
        return latest is null ? Published.Unknown : new Published(new DayRange(latest, null), PublishedBasis.Text);
    }

    /// <summary>The day in the head of the report: "HAVANA, Dec. 18, 2016 (Agency) —".</summary>
    private static DateOnly? Dated(string text, IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions.TakeWhile(m => m.Span.End < HeadLength))
        {
            var after = text.AsSpan(mention.Span.End, Math.Min(40, text.Length - mention.Span.End)).TrimStart();
            if (
                Absolute(mention) is { Unit: TimeUnit.Day } day
                && after.Length > 0
                && after[0] is '(' or '—' or '–' or '-'
            )
            {
                return day.First;
            }
        }
        return null;
    }

    /// <summary>Whether a mention tells when something has happened: after "in" or "on", in a clause in the past.</summary>
    private bool IsTold(string text, Mention mention) =>
        mention.Tense == ClauseTense.Past
        && Absolute(mention) is not null
        && before.Contains(WordBefore(text, mention.Span));

    private static Period? Absolute(Mention mention) =>
        mention.Meaning switch
        {
            FixedMeaning fix when fix.Period.Unit <= TimeUnit.Year => fix.Period,
            WithinMeaning { Outer: FixedMeaning } within => within
                .At(new Viewpoint(default, null, null, null, default))
                ?.Period,
            PartOfMeaning part => Absolute(mention with { Meaning = part.Whole }),
            _ => null,
        };

    /// <summary>The year of publication, where a month "of this year" follows on a dated time that came earlier.</summary>
    private DayRange? ThisYear(string text, IReadOnlyList<Mention> mentions, List<Mention> told)
    {
        foreach (var mention in mentions)
        {
            if (mention is not { Tense: ClauseTense.Past, Meaning: WithinMeaning within } || !IsThisYear(within.Outer))
            {
                continue;
            }
            var back = told.FirstOrDefault(m =>
                m.Span.Start > mention.Span.Start
                && earlier.Contains(FirstWord(text, m.Span))
                && Absolute(m) is not null
            );
            if (back is not null && Following(within.Recurrence, Absolute(back)!.Value) is { } there)
            {
                return new DayRange(there.First, DayRange.Year(there.First.Year).To);
            }
        }
        return null;
    }

    private static Period? Following(Recurrence recurrence, Period past) =>
        recurrence.After(past.Days.To ?? past.First, inclusive: false);

    private static bool IsThisYear(Meaning outer) =>
        outer is ShiftedMeaning { Unit: TimeUnit.Year, Count: 0, Origin: Origin.Today };

    private static string WordBefore(string text, TextSpan span)
    {
        var end = span.Start;
        while (end > 0 && !char.IsLetter(text[end - 1]) && text[end - 1] != '\n')
        {
            end--;
        }
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }
        return text[start..end].ToLowerInvariant();
    }

    /// <summary>The first word of the sentence that a mention stands in: "Earlier" of "Earlier, in December 2024".</summary>
    private static string FirstWord(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && text[start - 1] is not ('.' or '\n' or '!' or '?'))
        {
            start--;
        }
        while (start < span.Start && !char.IsLetter(text[start]))
        {
            start++;
        }
        var end = start;
        while (end < span.Start && char.IsLetter(text[end]))
        {
            end++;
        }
        return text[start..end].ToLowerInvariant();
    }
}
