using System.Globalization;

namespace Dateline.Archive.Joining.Stories;

/// <summary>
/// How sure it is that two reports tell of the same happening: the cosine of their telling words, weakened with every
/// day between their publication.
/// </summary>
internal static class StoryLikeness
{
    private const double PerDay = 0.2;
    private const double UnknownGap = 7;
    private const double Middle = 0.172;
    private const double Steepness = 50;
    private const int Told = 6;

    /// <summary>The likeness of two reports; the order of the two does not matter.</summary>
    public static Likeness Of(StoryProfile one, StoryProfile other)
    {
        var cosine = one.Words.Cosine(other.Words);
        var gap = DayGaps.Between(one.Published, other.Published);
        var strength = Strength(cosine, gap);
        return new Likeness(Logistic.Of(Steepness * (strength - Middle)), Reason(one, other, cosine, gap));
    }

    /// <summary>The cosine after what the days between take from it.</summary>
    public static double Strength(double cosine, int? gap) => cosine / (1 + PerDay * Math.Log(1 + (gap ?? UnknownGap)));

    private static string Reason(StoryProfile one, StoryProfile other, double cosine, int? gap) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"both tell of {string.Join(", ", one.Words.Common(other.Words, Told))} (cosine {cosine:f2}); {DayGaps.Said(gap)}"
        );
}
