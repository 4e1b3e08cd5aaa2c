namespace Dateline.Record.Events;

/// <summary>
/// Who acts and who undergoes, as the tables write it: <c>actor&gt;recipient</c>, each side a list of slots, the
/// first that names a party counting. Slots: <c>subj</c> the one who does it (the by-phrase of a passive),
/// <c>obj</c> the one to whom it is done (the subject of a passive), <c>poss</c> the possessor or the adjective of
/// a country before a noun, <c>by</c> the one named by "by", "por", "por parte de", <c>comp</c> the subject of the
/// clause that completes it, <c>speaker</c> who says it, <c>holder</c> the subject of the verb beside an auxiliary, <c>aim</c> whoever the clause of purpose names ("to demand …"); any other word is a preposition (<c>with</c>, <c>against</c>, <c>contra</c>).
/// </summary>
/// <param name="Actors">Slots of the actors.</param>
/// <param name="Recipients">Slots of the recipients.</param>
internal sealed record Frame(IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients)
{
    /// <summary>Reads a frame.</summary>
    public static Frame Parse(string text)
    {
        var sides = text.Split('>');
        if (sides.Length != 2)
            throw new InvalidOperationException($"a frame has two sides, actor>recipient: {text}");
        return new Frame(Slots(sides[0]), Slots(sides[1]));
    }

    private static string[] Slots(string side) =>
        side.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
