using Dateline.Record.Time.Lexing;
using Dateline.Record.Time.Meanings;

namespace Dateline.Record.Time.Grammar;

/// <summary>The functions that rule tables may write in their column "meaning". An argument that is absent is <c>null</c>.</summary>
internal static class MeaningFunctions
{
    private static readonly Dictionary<string, Func<object?[], object?>> All = new()
    {
        // Calendar times that say all of themselves.
        ["date"] = a => Fixed(Period.OfDay(Int(a[0]), Int(a[1]), Int(a[2]))),
        ["digits"] = a => Fixed(DigitDates.Read((DigitGroups)a[0]!, Text(a[1]))),
        ["ym"] = a => Fixed(Period.OfMonth(Int(a[0]), Int(a[1]))),
        ["year"] = a => Fixed(Period.OfYear(Int(a[0]))),
        ["decade"] = a => Fixed(Period.OfYear(Int(a[0])), TimeUnit.Decade),
        ["century"] = a =>
            Int(a[0]) is >= 1 and <= 99 and var n
                ? Fixed(Period.OfYear(Math.Max(1, (n - 1) * 100)), TimeUnit.Century)
                : null,
        // Times that come back.
        ["weekday"] = a => new WeekdayRecurrence(Int(a[0])),
        ["month"] = a => new MonthRecurrence(Int(a[0])),
        ["monthday"] = a => IsDay(Int(a[0]), Int(a[1])) ? new DateRecurrence(Int(a[0]), Int(a[1])) : null,
        ["dom"] = a => Int(a[0]) is >= 1 and <= 31 and var day ? new DayOfMonthRecurrence(day) : null,
        ["part"] = a => PartOf(Unit(a[0]), Int(a[1])),
        ["weekend"] = _ => new WeekendRecurrence(),
        ["holiday"] = a => Holidays.Read(Text(a[0])),
        // Which of them.
        ["tense"] = a => Which(a, Meanings.Which.ByTense),
        ["last"] = a => Which(a, Meanings.Which.Last),
        ["next"] = a => Which(a, Meanings.Which.Next),
        ["this"] = a => Which(a, Meanings.Which.This),
        ["previous"] = a => Which(a, Meanings.Which.Previous),
        ["following"] = a => Which(a, Meanings.Which.Following),
        ["in"] = a => a[0] is Recurrence r && a[1] is Meaning outer ? new WithinMeaning(r, outer) : null,
        ["recurs"] = a => a[0] is Recurrence r ? new LiteralMeaning(Timex3Type.Set, r.Loose) : null,
        ["recurs-at"] = a =>
            a[0] is Recurrence r ? new LiteralMeaning(Timex3Type.Set, r.Loose + "T" + Text(a[1])) : null,
        // So many units away.
        ["shift"] = a => new ShiftedMeaning(Unit(a[0]), Int(a[1]), Origin.Today),
        ["narrated"] = a => new ShiftedMeaning(Unit(a[0]), Int(a[1]), Origin.Narration),
        ["ago"] = a => Amounts.Away(Number(a[0]), Unit(a[1]), -1, Origin.Today),
        ["hence"] = a => Amounts.Away(Number(a[0]), Unit(a[1]), 1, Origin.Today),
        ["before"] = a => Amounts.Away(Number(a[0]), Unit(a[1]), -1, Origin.Narration),
        ["after"] = a => Amounts.Away(Number(a[0]), Unit(a[1]), 1, Origin.Narration),
        ["beside"] = a => a[2] is Meaning other ? new BesideMeaning(Unit(a[0]), Int(a[1]), other) : null,
        ["year-ago"] = a => new YearAgoMeaning(Int(a[0])),
        ["latest"] = a => new LatestMeaning(Unit(a[0])),
        ["occasion"] = _ => new OccasionMeaning(),
        ["same"] = a => new SameMeaning(Unit(a[0])),
        // Parts of a time.
        ["clock-zone"] = a => a[0] is string clock ? clock + a[1] : null,
        ["early"] = a => a[0] is Meaning m ? new PartOfMeaning(m, Meanings.PartOf.Early) : null,
        ["mid"] = a => a[0] is Meaning m ? new PartOfMeaning(m, Meanings.PartOf.Mid) : null,
        ["late"] = a => a[0] is Meaning m ? new PartOfMeaning(m, Meanings.PartOf.Late) : null,
        ["at"] = a => new TimeOfDayMeaning(Text(a[0]), a.Length > 1 ? a[1] as Meaning : null),
        ["clock"] = a =>
            a[0] is string hhmm
                ? Clocks.Of(hhmm, a[1] as string)
                : Clocks.Of(Int(a[0]), a.Length > 2 ? Int(a[2]) : 0, a[1] as string),
        ["range"] = a => a[0] is Meaning from && a[1] is Meaning to ? new RangeMeaning(from, to) : null,
        // Amounts, recurrences and references.
        ["lasting"] = a => new LiteralMeaning(Timex3Type.Duration, Amounts.Value(Number(a[0]), Unit(a[1]))),
        ["lasting2"] = a => new LiteralMeaning(
            Timex3Type.Duration,
            Amounts.Value(Number(a[0]), Unit(a[1]), Number(a[2]), Unit(a[3]))
        ),
        ["lasting-half"] = a => new LiteralMeaning(Timex3Type.Duration, Amounts.Value(Number(a[0]) + 0.5, Unit(a[1]))),
        ["lasting-before"] = a => Anchored(a, -1, Origin.Narration),
        ["lasting-after"] = a => Anchored(a, 1, Origin.Narration),
        ["lasting-x"] = a => new LiteralMeaning(Timex3Type.Duration, Amounts.Vague(Unit(a[0]))),
        ["since"] = a => Anchored(a, -1, Origin.Today),
        ["every"] = a => new LiteralMeaning(Timex3Type.Set, Amounts.Value(Number(a[0]), Unit(a[1]))),
        ["set-part"] = a => new LiteralMeaning(Timex3Type.Set, "PT" + Text(a[0])),
        ["set"] = a => new LiteralMeaning(Timex3Type.Set, Text(a[0])),
        ["duration"] = a => new LiteralMeaning(Timex3Type.Duration, Text(a[0])),
        ["ref"] = a => new LiteralMeaning(Timex3Type.Date, Text(a[0])),
        ["same-as"] = a => a[0],
    };

    /// <summary>The function of this name; <paramref name="where"/> names the table and line for the message.</summary>
    public static Func<object?[], object?> Named(string where, string name) =>
        All.TryGetValue(name, out var function)
            ? function
            : throw new InvalidOperationException($"{where}: no function {name}");

    /// <summary>An amount whose far end has a date, where its unit is a day or longer.</summary>
    private static Meaning Anchored(object?[] arguments, int sign, Origin origin)
    {
        var (count, unit) = (Number(arguments[0]), Unit(arguments[1]));
        var value = Amounts.Value(count, unit);
        return Amounts.Away(count, unit, sign, origin) is { } far
            ? new AnchoredDurationMeaning(value, far)
            : new LiteralMeaning(Timex3Type.Duration, value);
    }

    private static Meaning? Which(object?[] arguments, Which which) =>
        arguments[0] is Recurrence recurrence ? new RecurringMeaning(recurrence, which) : null;

    private static FixedMeaning? Fixed(Period? period) => period is { } p ? new FixedMeaning(p) : null;

    private static FixedMeaning? Fixed(Period? period, TimeUnit unit) =>
        period is { } p ? new FixedMeaning(Period.Containing(unit, p.First)) : null;

    private static PartRecurrence? PartOf(TimeUnit unit, int number)
    {
        var parts = unit switch
        {
            TimeUnit.Half => 2,
            TimeUnit.Third => 3,
            TimeUnit.Quarter or TimeUnit.Season => 4,
            _ => 0,
        };
        return parts >= number && parts > 0 ? new PartRecurrence(unit, number) : null;
    }

    private static bool IsDay(int month, int day) => Period.OfDay(2000, month, day) is not null;

    private static int Int(object? value) =>
        value switch
        {
            int number => number,
            double number => (int)number,
            _ => throw new InvalidOperationException($"a number is missing, here is {value ?? "nothing"}"),
        };

    private static double Number(object? value) => value is double number ? number : Int(value);

    private static string Text(object? value) =>
        value as string ?? throw new InvalidOperationException($"a word is missing, here is {value ?? "nothing"}");

    private static TimeUnit Unit(object? value) => Enum.Parse<TimeUnit>(Text(value), ignoreCase: true);
}
