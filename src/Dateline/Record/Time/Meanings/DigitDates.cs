using Dateline.Record.Time.Grammar;
using Dateline.Record.Time.Lexing;

namespace Dateline.Record.Time.Meanings;

/// <summary>Dates in digits: ISO 8601 year first, else in the order of the language, "dmy" or "mdy".</summary>
internal static class DigitDates
{
    /// <summary>The day, or <c>null</c> where the calendar has none such.</summary>
    public static Period? Read(DigitGroups digits, string order)
    {
        var (a, b, c) = (digits.A, digits.B, digits.C);
        if (a >= 1000)
        {
            return Period.OfDay(a, b, c);
        }
        var year = c < 100 ? YearForms.WithCentury(c) : c;
        var isMonthFirst = (order == "mdy" && a <= 12) || b > 12;
        return isMonthFirst ? Period.OfDay(year, a, b) : Period.OfDay(year, b, a);
    }
}
