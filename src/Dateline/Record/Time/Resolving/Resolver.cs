using Dateline.Record.Time.Meanings;

namespace Dateline.Record.Time.Resolving;

/// <summary>
/// Resolves mentions against a publication date. Where that is an interval, every mention is resolved from both
/// of its ends: what both agree on is known, and the days lie between the two.
/// </summary>
internal static class Resolver
{
    // Two days that differ in year, month, week, quarter, half and day: what they agree on does not hang on the date.
    private static readonly DateOnly FarPast = new(1971, 3, 5);
    private static readonly DateOnly FarFuture = new(2038, 11, 24);

    /// <summary>One resolution for each mention, <c>null</c> where it says no time at all.</summary>
    public static Resolution?[] Resolve(IReadOnlyList<Mention> mentions, DayRange published)
    {
        var early = From(mentions, published.From ?? FarPast);
        if (published.IsDay)
        {
            return early;
        }
        var late = From(mentions, published.To ?? FarFrom(published.From));
        var merged = new Resolution?[mentions.Count];
        for (var i = 0; i < merged.Length; i++)
        {
            merged[i] = TwoEnds.Merge(early[i], late[i], published);
        }
        return merged;
    }

    /// <summary>
    /// A day or month that is dated in full, in an earlier year, begins a chronicle; days and months of the year
    /// continue it; any time that hangs on the day of publication ends it.
    /// </summary>
    private static Period? Chronicle(Meaning meaning, Period? period, Period? chronicle, DateOnly today) =>
        meaning switch
        {
            LiteralMeaning => chronicle,
            FixedMeaning or WithinMeaning { Outer: FixedMeaning } => period is { Unit: <= TimeUnit.Month } dated
            && dated.First.Year < today.Year
                ? dated
                : null,
            RecurringMeaning { Which: Which.ByTense, Recurrence.Cycle: TimeUnit.Year } when chronicle is not null =>
                period,
            _ => null,
        };

    /// <summary>A day after this one that differs from it in year, month, quarter and half.</summary>
    private static DateOnly FarFrom(DateOnly? from) => from?.AddYears(67).AddMonths(6).AddDays(-1) ?? FarFuture;

    /// <summary>Resolves from one day, in the order of the text: the narration moves with each calendar time.</summary>
    public static Resolution?[] From(IReadOnlyList<Mention> mentions, DateOnly today)
    {
        var resolved = new Resolution?[mentions.Count];
        Period? narration = null;
        Period? quarter = null;
        Period? chronicle = null;
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = mentions[i]
                .Meaning.At(new Viewpoint(today, narration, quarter, chronicle, mentions[i].Tense));
            narration = resolved[i]?.Period ?? narration;
            chronicle = Chronicle(mentions[i].Meaning, resolved[i]?.Period, chronicle, today);
            if (resolved[i]?.Period is { Unit: TimeUnit.Quarter } named && mentions[i].Meaning is not YearAgoMeaning)
            {
                quarter = named;
            }
        }
        return resolved;
    }
}
