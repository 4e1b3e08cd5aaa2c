namespace Dateline.Record;

/// <summary>The places of a report, found by the words that name them.</summary>
public sealed class PlaceIndex
{
    private readonly List<(TextSpan Span, Place Place)> mentions = [];

    /// <summary>
    /// Makes an index. Mentions by adjective ("the Cuban minister") belong to their places, but nothing happens
    /// there: they are left out of <see cref="Mentions"/>, <see cref="At"/> and <see cref="Inside"/>.
    /// </summary>
    public PlaceIndex(IReadOnlyList<Place> places, IReadOnlySet<TextSpan>? adjectives = null)
    {
        Places = places;
        foreach (var place in places)
        foreach (var span in place.Mentions)
            if (adjectives is null || !adjectives.Contains(span))
                mentions.Add((span, place));
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
    }

    /// <summary>The places in the order of their first mention.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The mentions in the order of the text.</summary>
    public IReadOnlyList<(TextSpan Span, Place Place)> Mentions => mentions;

    /// <summary>The first place mention that overlaps a span, or <c>null</c>.</summary>
    public Place? At(TextSpan span) => mentions.FirstOrDefault(m => m.Span.Overlaps(span)).Place;

    /// <summary>The place mentions that lie inside a span, in the order of the text.</summary>
    public IEnumerable<(TextSpan Span, Place Place)> Inside(TextSpan span) =>
        mentions.Where(m => span.Contains(m.Span));
}
