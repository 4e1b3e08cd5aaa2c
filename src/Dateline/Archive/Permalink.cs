using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Archive;

/// <summary>
/// The short, lasting address of something kept: a letter for what it is and 64 bits of a SHA-256 over its content,
/// "e-1f0c3a5b7d9e0f21". Equal content has the equal address wherever and whenever it is added. The first half of an
/// entry's address is that of its article, so the address alone finds the article.
/// Letters: n article, e event, s statement, a actor, p place, t time, c coverage, v evidence, k name under which
/// entries are joined, j judgement.
/// </summary>
/// <param name="Letter">What it is.</param>
/// <param name="Hash">The first 64 bits of the hash.</param>
public readonly record struct Permalink(char Letter, ulong Hash) : IComparable<Permalink>
{
    /// <summary>The letter of articles ("news").</summary>
    public const char ArticleLetter = 'n';

    /// <summary>The letter of names under which entries are joined.</summary>
    public const char KeyLetter = 'k';

    /// <summary>The letter of judgements.</summary>
    public const char JudgementLetter = 'j';

    private const string Letters = "nespatcvkj";
    private const int Length = 18;

    /// <summary>Whether this is an address at all, and not the default value.</summary>
    public bool IsKnown => Letter != '\0';

    /// <summary>Whether it is an article's.</summary>
    public bool IsArticle => Letter == ArticleLetter;

    /// <summary>The address of the article whose <see cref="Article.Id"/> this is.</summary>
    public static Permalink OfArticle(string articleId) =>
        new(ArticleLetter, ulong.Parse(articleId.AsSpan("sha256:".Length, 16), NumberStyles.HexNumber, null));

    /// <summary>
    /// A name under which entries are joined: <c>Same(entry, OfKey("person|wang xiaohong|CHN"))</c> joins all entries
    /// that bear the key with one judgement each, where pairs would need one for every two.
    /// </summary>
    public static Permalink OfKey(string key) => OfContent(KeyLetter, key);

    /// <summary>The first half, which an entry shares with its article.</summary>
    public uint Prefix => (uint)(Hash >> 32);

    /// <summary>The address of what a text describes wholly.</summary>
    internal static Permalink OfContent(char letter, string content) => new(letter, HashOf(content));

    /// <summary>The address of an entry of an article.</summary>
    internal static Permalink OfEntry(char letter, string articleId, string anchor) =>
        new(letter, (OfArticle(articleId).Hash & 0xFFFFFFFF_00000000) | (HashOf(anchor) >> 32));

    private static ulong HashOf(string content) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>Reads an address; <c>false</c> where the text is none.</summary>
    public static bool TryParse(string? text, out Permalink permalink)
    {
        permalink = default;
        if (text is not { Length: Length } || text[1] != '-' || !Letters.Contains(text[0], StringComparison.Ordinal))
        {
            return false;
        }
        if (!ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, null, out var hash))
        {
            return false;
        }
        permalink = new Permalink(text[0], hash);
        return true;
    }

    /// <summary>Reads an address that is known to be one.</summary>
    public static Permalink Parse(string text) =>
        TryParse(text, out var permalink) ? permalink : throw new FormatException($"\"{text}\" is no permalink");

    /// <summary>Orders by letter, then by hash.</summary>
    public int CompareTo(Permalink other) =>
        Letter != other.Letter ? Letter.CompareTo(other.Letter) : Hash.CompareTo(other.Hash);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letter}-{Hash:x16}");
}
