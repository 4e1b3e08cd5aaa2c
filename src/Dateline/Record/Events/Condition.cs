namespace Dateline.Record.Events;

/// <summary>
/// What must hold besides the words, as the tables write it: <c>obj:WEAPON</c> (the slot is filled by a word of
/// the class), <c>obj:PARTY</c> (by a party), <c>obj:STATE</c> (by a country, a body or who acts for one), <c>obj:POWER</c> (by a country or a body itself), <c>obj</c>
/// (by anything); "!" before it turns it round.
/// </summary>
/// <param name="Slot">The slot, as in a frame.</param>
/// <param name="Class">A class of <c>classes.tsv</c>, PARTY, STATE, POWER, or "" for anything.</param>
/// <param name="Negated">Must not hold.</param>
internal sealed record Condition(string Slot, string Class, bool Negated)
{
    /// <summary>Reads the conditions of a cell, parted by "&amp;".</summary>
    public static Condition[] ParseAll(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];

    private static Condition Parse(string text)
    {
        var negated = text.StartsWith('!');
        var parts = text.TrimStart('!').Split(':');
        return new Condition(parts[0], parts.Length > 1 ? parts[1] : "", negated);
    }
}
