using System.Globalization;
using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Reads the count of what an event makes or strikes: 19 in "signed 19 agreements", 4 in "killed four soldiers".</summary>
internal static class Quantities
{
    private static readonly string[] English =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];
    private static readonly string[] Spanish =
    [
        "cero",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
    ];

    /// <summary>The count at the object of a trigger, or at its noun; <c>null</c> where none is written.</summary>
    public static int? Of(Trigger trigger)
    {
        var counted = trigger
            .Words.Skip(1)
            .Append(Grammar.Patient(trigger.Sentence, trigger.Head))
            .Append(trigger.Head);
        foreach (var word in counted)
            if (
                word is not null
                && trigger.Sentence.Child(word, "nummod") is { } number
                && Parse(number.Form) is { } value
            )
                return value;
        return null;
    }

    private static int? Parse(string form)
    {
        if (int.TryParse(form, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            return value;
        var word = form.ToLowerInvariant();
        var index = Math.Max(Array.IndexOf(English, word), Array.IndexOf(Spanish, word));
        return index > 0 ? index : null;
    }
}
