namespace Dateline.Record.Time.Meanings;

/// <summary>A calendar time that says all of itself: "19 October 2000", "March 2014", "1990".</summary>
internal sealed record FixedMeaning(Period Period) : Meaning
{
    /// <inheritdoc/>
    public override Resolution At(Viewpoint view) => Resolution.Of(Period);
}

/// <summary>Which of the times that come back is meant.</summary>
internal enum Which : byte
{
    /// <summary>The tense of the clause tells; without one, the nearest.</summary>
    ByTense,

    /// <summary>The latest that is over.</summary>
    Last,

    /// <summary>The first that is to come.</summary>
    Next,

    /// <summary>The one in the cycle of today: "this March".</summary>
    This,

    /// <summary>The latest before the time of the narration.</summary>
    Previous,

    /// <summary>The first after the time of the narration.</summary>
    Following,
}

/// <summary>A time that comes back, and which one is meant: "Friday", "last March", "next Christmas".</summary>
internal sealed record RecurringMeaning(Recurrence Recurrence, Which Which) : Meaning
{
    /// <inheritdoc/>
    public override Resolution? At(Viewpoint view)
    {
        var found = Which switch
        {
            Which.Last => Recurrence.Before(view.Today, inclusive: false),
            Which.Next => Recurrence.After(view.Today, inclusive: false),
            Which.This when Recurrence.Cycle == TimeUnit.Week && view.Tense != ClauseTense.Unknown => ByTense(view),
            Which.This => Recurrence.In(Period.Containing(Recurrence.Cycle, view.Today)),
            Which.Previous => Recurrence.Before(view.Here.First, inclusive: false),
            Which.Following => Recurrence.After(view.Here.Days.To ?? view.Here.First, inclusive: false),
            _ => ByTense(view),
        };
        return found is { } period ? Resolution.Of(period) with { Loose = Recurrence.Loose } : null;
    }

    /// <summary>
    /// A weekday is the last unless the clause looks ahead. In the year, news leaves out what is near: the nearest
    /// is meant, unless the clause looks the other way and the nearest is not near enough to be a slip of tense.
    /// </summary>
    private Period? ByTense(Viewpoint view)
    {
        if (Continued(view) is { } continued)
        {
            return continued;
        }
        var (before, after) = (Recurrence.Before(view.Today, true), Recurrence.After(view.Today, true));
        if (Recurrence.Cycle == TimeUnit.Week)
        {
            return view.Tense == ClauseTense.Future ? after : before;
        }
        if (Recurrence is PartRecurrence { Unit: TimeUnit.Quarter } && before is { } quarter)
        {
            // Business reports speak of the quarter just over long after it: "expects a third-quarter loss" in November.
            var isOver = view.Today.DayNumber - quarter.Days.To!.Value.DayNumber > NearBack;
            return view.Tense == ClauseTense.Future && isOver ? after : before;
        }
        if (before is null || after is null || (view.Tense == ClauseTense.Unknown && Recurrence is not MonthRecurrence))
        {
            return Recurrence.Nearest(view.Today);
        }
        var back = view.Today.DayNumber - before.Value.First.DayNumber;
        var ahead = after.Value.First.DayNumber - view.Today.DayNumber;
        return view.Tense != ClauseTense.Future
            ? (ahead < (Recurrence is MonthRecurrence ? NearMonth : NearAhead) && back > Far ? after : before)
            : (back < NearBack && ahead > Far ? before : after);
    }

    /// <summary>A chronicle goes on in order: what it tells next is the first after what it told.</summary>
    private Period? Continued(Viewpoint view) =>
        view is { Chronicle: { } told, Tense: not ClauseTense.Future }
        && Recurrence.Cycle == TimeUnit.Year
        && Recurrence.After(told.First, inclusive: true) is { } next
        && next.First <= view.Today
            ? next
            : null;

    private const int NearMonth = 40;
    private const int NearAhead = 75;
    private const int NearBack = 75;
    private const int Far = 183;
}

/// <summary>A time that comes back, inside a longer time: "June last year", "the third quarter of 1990".</summary>
internal sealed record WithinMeaning(Recurrence Recurrence, Meaning Outer) : Meaning
{
    /// <inheritdoc/>
    public override Resolution? At(Viewpoint view) =>
        Outer.At(view)?.Period is { } outer
        && Recurrence.In(Period.Containing(Recurrence.Cycle, outer.First)) is { } found
            ? Resolution.Of(found) with
            {
                Loose = Recurrence.Loose,
            }
            : null;
}

/// <summary>From where an amount of time is counted.</summary>
internal enum Origin : byte
{
    /// <summary>From the day of publication.</summary>
    Today,

    /// <summary>From the time that the narration stands at.</summary>
    Narration,
}

/// <summary>So many units before or after: "yesterday", "last month", "two years ago", "the following day".</summary>
internal sealed record ShiftedMeaning(TimeUnit Unit, int Count, Origin Origin) : Meaning
{
    /// <inheritdoc/>
    public override Resolution? At(Viewpoint view)
    {
        var from = Origin == Origin.Today ? Period.OfDay(view.Today) : view.Here;
        // "A month later" than a year is no month of it: the amount is counted in what is known.
        var unit = from.Unit > Unit && from.Unit >= TimeUnit.Month ? from.Unit : Unit;
        if (unit != Unit)
        {
            return new Resolution(Timex3Type.Date, Count < 0 ? "PAST_REF" : "FUTURE_REF", DayRange.Unknown);
        }
        return Period.Containing(unit, from.First).Shift(Count) is { } there ? Resolution.Of(there) : null;
    }
}

/// <summary>So many units before or after another time: "two days after Christmas", "the week of March 6".</summary>
internal sealed record BesideMeaning(TimeUnit Unit, int Count, Meaning Other) : Meaning
{
    /// <inheritdoc/>
    public override Resolution? At(Viewpoint view) =>
        Other.At(view)?.Period is { } other && Period.Containing(Unit, other.First).Shift(Count) is { } there
            ? Resolution.Of(there)
            : null;
}

/// <summary>The time of which the narration last spoke: "that year", "the same day".</summary>
internal sealed record SameMeaning(TimeUnit Unit) : Meaning
{
    /// <inheritdoc/>
    public override Resolution At(Viewpoint view) =>
        view.Narration is { } here && here.Unit <= Unit
            ? Resolution.Of(Period.Containing(Unit, here.First))
            : new Resolution(Timex3Type.Date, "PAST_REF", DayRange.Unknown);
}

/// <summary>The time of which the narration last spoke, as exact as it spoke of it: "on that occasion".</summary>
internal sealed record OccasionMeaning : Meaning
{
    /// <inheritdoc/>
    public override Resolution At(Viewpoint view) =>
        view.Narration is { } here
            ? Resolution.Of(here)
            : new Resolution(Timex3Type.Date, "PAST_REF", DayRange.Unknown);
}

/// <summary>Part of a calendar time: its value stays, its days are fewer ("late last month", the 21st to the end).</summary>
internal sealed record PartOfMeaning(Meaning Whole, PartOf Part) : Meaning
{
    /// <inheritdoc/>
    public override Resolution? At(Viewpoint view)
    {
        var whole = Whole.At(view);
        return whole is { Period: { Unit: TimeUnit.Month } month }
            ? whole with
            {
                Days = Part switch
                {
                    PartOf.Early => new DayRange(month.First, month.First.AddDays(9)),
                    PartOf.Mid => new DayRange(month.First.AddDays(10), month.First.AddDays(19)),
                    _ => new DayRange(month.First.AddDays(20), month.Days.To),
                },
            }
            : whole;
    }
}

/// <summary>Which part of a period. Of a month: early is the 1st to 10th, mid the 11th to 20th, late the 21st to the end.</summary>
internal enum PartOf : byte
{
    /// <summary>The beginning.</summary>
    Early,

    /// <summary>The middle.</summary>
    Mid,

    /// <summary>The end.</summary>
    Late,
}

/// <summary>A year before: of the quarter that a business report last spoke of, else of the publication.</summary>
internal sealed record YearAgoMeaning(int Years) : Meaning
{
    /// <inheritdoc/>
    public override Resolution? At(Viewpoint view)
    {
        var from = view.Quarter is { } quarter
            ? quarter.Shift(-4 * Years)
            : Period.Containing(TimeUnit.Year, view.Today).Shift(-Years);
        return from is { } there ? Resolution.Of(there) : null;
    }
}

/// <summary>"The quarter": the one that the report last spoke of, else the last that is over.</summary>
internal sealed record LatestMeaning(TimeUnit Unit) : Meaning
{
    /// <inheritdoc/>
    public override Resolution? At(Viewpoint view)
    {
        var found = view.Quarter ?? Period.Containing(Unit, view.Today).Shift(-1);
        return found is { } period ? Resolution.Of(period) : null;
    }
}
