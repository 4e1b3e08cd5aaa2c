namespace Dateline.Record.Time.Meanings;

/// <summary>The units of time in which news counts, from fine to coarse.</summary>
internal enum TimeUnit
{
    /// <summary>Sixty to a minute.</summary>
    Second,

    /// <summary>Sixty to an hour.</summary>
    Minute,

    /// <summary>Twenty-four to a day.</summary>
    Hour,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Saturday and Sunday (TIMEX3: "1990-W32-WE").</summary>
    Weekend,

    /// <summary>An ISO 8601 week, Monday to Sunday.</summary>
    Week,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months (TIMEX3: "1989-Q3").</summary>
    Quarter,

    /// <summary>Spring, summer, fall or winter (TIMEX3: "1997-FA").</summary>
    Season,

    /// <summary>Four months.</summary>
    Third,

    /// <summary>Six months (TIMEX3: "1990-H1").</summary>
    Half,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Two years.</summary>
    Biennium,

    /// <summary>Three years.</summary>
    Triennium,

    /// <summary>Five years.</summary>
    Lustrum,

    /// <summary>Ten years (TIMEX3: "199").</summary>
    Decade,

    /// <summary>A hundred years, named by its first two digits (TIMEX3: "19").</summary>
    Century,

    /// <summary>A thousand years.</summary>
    Millennium,
}
