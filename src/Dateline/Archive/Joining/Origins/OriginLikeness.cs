using System.Globalization;

namespace Dateline.Archive.Joining.Origins;

/// <summary>
/// How sure it is that two reports are one text under two mastheads: whole, cut, or lightly rewritten. The share of the
/// shorter text's own words that stand in the longer decides; a credit to the same agency speaks for it.
/// </summary>
internal static class OriginLikeness
{
    private const double Middle = 0.22;
    private const double Steepness = 22;
    private const double SameCredit = 2;
    private const double OtherCredit = -1;
    private const double Certain = 0.6;

    /// <summary>Two texts that share a masthead's standing lines, yet tell of other things, stay below this cosine.</summary>
    private const double SameMatter = 0.35;
    private const double OtherMatter = -6;

    /// <summary>Fewer shared 5-grams say nothing: a name with its office is as long.</summary>
    private const int Fewest = 12;

    /// <summary>The likeness of two reports; the order of the two does not matter.</summary>
    public static Likeness Of(OriginProfile one, OriginProfile other)
    {
        var shared = Shingles.Shared(one.Shingles, other.Shingles);
        var shorter = Math.Min(one.Shingles.Length, other.Shingles.Length);
        if (shared == 0 || (shared < Fewest && shared < shorter))
            return Likeness.None;
        var share = shared / (double)shorter;
        var logOdds = Steepness * (Math.Min(share, Certain) - Middle) + Credit(one, other);
        logOdds += one.Words.Cosine(other.Words) < SameMatter ? OtherMatter : 0;
        return new Likeness(Logistic.Of(logOdds), Reason(one, other, shared, shorter));
    }

    private static double Credit(OriginProfile one, OriginProfile other) =>
        one.Credits.Count == 0 || other.Credits.Count == 0 ? 0
        : one.Credits.Intersect(other.Credits, StringComparer.Ordinal).Any() ? SameCredit
        : OtherCredit;

    private static string Reason(OriginProfile one, OriginProfile other, int shared, int shorter)
    {
        var both = one.Credits.Intersect(other.Credits, StringComparer.Ordinal).ToArray();
        var credit = both.Length > 0 ? $"; both credit {string.Join(", ", both)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{shared:n0} of {shorter:n0} word 5-grams shared{credit}");
    }
}
