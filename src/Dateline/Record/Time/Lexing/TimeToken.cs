namespace Dateline.Record.Time.Lexing;

/// <summary>What a token is made of.</summary>
internal enum TokenShape : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>One punctuation mark or symbol.</summary>
    Mark,

    /// <summary>A whole number, with or without thousands separators.</summary>
    Whole,

    /// <summary>A number with a decimal point or comma: "2.5", also the clock of "18.45 horas".</summary>
    Decimal,

    /// <summary>An ordinal in digits: "3rd", "2º".</summary>
    Ordinal,

    /// <summary>A decade in digits: "1990s", "80s".</summary>
    Decade,

    /// <summary>A clock time with a colon: "10:35".</summary>
    Clock,

    /// <summary>A date in digits: "2018-04-05", "3/5/2018".</summary>
    Date,

    /// <summary>Digits that are no number: a version, an identifier, a telephone number.</summary>
    Code,

    /// <summary>The end of a line: nothing reaches over it.</summary>
    Break,
}

/// <summary>A token of the time grammar.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Lower">Its characters in lower case.</param>
/// <param name="Shape">What it is made of.</param>
/// <param name="Digits">The numbers it holds: one of a whole number, two of a clock, three (year, month, day or as written) of a date.</param>
/// <param name="Glued">No space stands before it.</param>
/// <param name="Capital">It begins with a capital letter.</param>
internal readonly record struct TimeToken(
    TextSpan Span,
    string Lower,
    TokenShape Shape,
    DigitGroups Digits,
    bool Glued,
    bool Capital
);

/// <summary>Up to three groups of digits as they stand in a token.</summary>
/// <param name="A">The first group.</param>
/// <param name="B">The second group, or -1.</param>
/// <param name="C">The third group, or -1; of a decimal number, how many digits the second group has.</param>
internal readonly record struct DigitGroups(int A, int B = -1, int C = -1);
