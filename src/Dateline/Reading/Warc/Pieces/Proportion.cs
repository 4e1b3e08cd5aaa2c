namespace Dateline.Reading.Warc.Pieces;

/// <summary>Tells bombs from compressed archives: no page of the web shrinks to a two-hundredth.</summary>
internal static class Proportion
{
    /// <summary>What is said of a bomb.</summary>
    public const string Message = "The compressed data unpack out of all proportion: they were not read further.";

    private const long Harmless = 64 << 20;
    private const int Most = 200;

    /// <summary>Whether so many bytes can have been compressed to so few.</summary>
    public static bool IsLikely(long plain, long compressed) => plain <= Harmless || plain / Most <= compressed;
}
