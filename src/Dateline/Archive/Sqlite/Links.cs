namespace Dateline.Archive.Sqlite;

/// <summary>Addresses as signed numbers that keep their order.</summary>
internal static class Links
{
    private const ulong Flip = 0x8000_0000_0000_0000;

    public static long Of(Permalink permalink) => (long)(permalink.Hash ^ Flip);

    public static Permalink ToPermalink(char letter, long link) => new(letter, (ulong)link ^ Flip);

    /// <summary>The links of all entries of an article, and of the article itself.</summary>
    public static (long First, long Last) Below(uint prefix) =>
        ((long)(((ulong)prefix << 32) ^ Flip), (long)((((ulong)prefix << 32) | uint.MaxValue) ^ Flip));
}
