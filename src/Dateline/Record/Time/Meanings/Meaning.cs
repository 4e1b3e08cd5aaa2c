namespace Dateline.Record.Time.Meanings;

/// <summary>What a time expression says before it is known from where it is seen: "last Friday", "two years ago", "P3D".</summary>
internal abstract record Meaning
{
    /// <summary>What it says to somebody who stands at a viewpoint; <c>null</c> where the calendar has no such time.</summary>
    public abstract Resolution? At(Viewpoint view);
}

/// <summary>From where an expression is seen.</summary>
/// <param name="Today">The day of publication.</param>
/// <param name="Narration">The calendar time that the report last spoke of.</param>
/// <param name="Quarter">The quarter that a business report last spoke of.</param>
/// <param name="Chronicle">The last time, if the report tells the past in order from a dated time on.</param>
/// <param name="Tense">The tense of the clause.</param>
internal sealed record Viewpoint(
    DateOnly Today,
    Period? Narration,
    Period? Quarter,
    Period? Chronicle,
    ClauseTense Tense
)
{
    /// <summary>The time that the narration stands at, or the day of publication.</summary>
    public Period Here => Narration ?? Period.OfDay(Today);
}

/// <summary>In which direction from the day of publication a clause looks.</summary>
internal enum ClauseTense : byte
{
    /// <summary>The clause does not tell.</summary>
    Unknown,

    /// <summary>It tells what has happened.</summary>
    Past,

    /// <summary>It tells what is to happen.</summary>
    Future,
}

/// <summary>What an expression says from one viewpoint.</summary>
/// <param name="Type">The TIMEX3 type.</param>
/// <param name="Value">The TIMEX3 value.</param>
/// <param name="Days">The days that it covers, where it covers days.</param>
internal sealed record Resolution(Timex3Type Type, string Value, DayRange Days)
{
    /// <summary>The calendar time that the narration stands at after this expression.</summary>
    public Period? Period { get; init; }

    /// <summary>The value where the viewpoint is not known: "XXXX-WXX-5". <c>null</c>: fields that differ become X.</summary>
    public string? Loose { get; init; }

    /// <summary>The resolution of a calendar time.</summary>
    public static Resolution Of(Period period) => new(Timex3Type.Date, period.Value, period.Days) { Period = period };
}
