namespace Dateline.Record.Time.Meanings;

/// <summary>A value that is the same from everywhere: PRESENT_REF, "P3D", "XXXX-WXX-1".</summary>
internal sealed record LiteralMeaning(Timex3Type Type, string Value) : Meaning
{
    /// <inheritdoc/>
    public override Resolution At(Viewpoint view) => new(Type, Value, DayRange.Unknown);
}

/// <summary>An amount of time that ends or begins at a point ("hace dos años"): a duration whose far end has a date.</summary>
internal sealed record AnchoredDurationMeaning(string Value, Meaning FarEnd) : Meaning
{
    /// <inheritdoc/>
    public override Resolution At(Viewpoint view) =>
        new(Timex3Type.Duration, Value, FarEnd.At(view)?.Days ?? DayRange.Unknown);
}

/// <summary>A time of day, on a day where one is known: "Friday morning", "9 a.m. Tuesday", "noon".</summary>
/// <param name="Clock">What stands after the T: "09:00", "MO".</param>
/// <param name="Day">The day, or <c>null</c> where the expression names none.</param>
internal sealed record TimeOfDayMeaning(string Clock, Meaning? Day) : Meaning
{
    /// <inheritdoc/>
    public override Resolution? At(Viewpoint view)
    {
        var day = Day is null ? Resolution.Of(Here(view)) : Day.At(view);
        return day is null
            ? null
            : day with
            {
                Type = Timex3Type.Time,
                Value = $"{day.Value}T{Clock}",
                Loose = day.Loose is null ? null : $"{day.Loose}T{Clock}",
            };
    }

    private static Period Here(Viewpoint view) =>
        view.Narration is { Unit: TimeUnit.Day } here ? here : Period.OfDay(view.Today);
}

/// <summary>A stretch between two times: "1934-1940", "from 3 to 5 May".</summary>
internal sealed record RangeMeaning(Meaning From, Meaning To) : Meaning
{
    /// <inheritdoc/>
    public override Resolution? At(Viewpoint view) =>
        From.At(view) is { } from && To.At(view) is { } to && from.Days.From <= to.Days.To
            ? new Resolution(Timex3Type.Date, $"{from.Value}/{to.Value}", new DayRange(from.Days.From, to.Days.To))
            {
                Period = from.Period,
            }
            : null;
}
