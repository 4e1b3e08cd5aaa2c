using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds.Fields;

/// <summary>What holds for an element by where it stands: the base of its references, its language, the format of the feed.</summary>
internal sealed record Surroundings(string Base, string? Language, FeedFormat Format)
{
    /// <summary>Whether the feed is Atom of any version.</summary>
    public bool IsAtom => Format is >= FeedFormat.Atom and <= FeedFormat.Atom10;

    /// <summary>What holds inside an element, by its <c>xml:base</c> and <c>xml:lang</c>.</summary>
    public Surroundings Enter(XmlElement element)
    {
        var (stated, language) = (element["xml:base"] ?? element["base"], element["xml:lang"] ?? element["lang"]);
        return stated is null && language is null
            ? this
            : this with
            {
                Base = stated is null ? Base : UriReference.ResolveSafely(Base, stated) ?? Base,
                Language = language is null ? Language : TagOf(language),
            };
    }

    /// <summary>The address that a reference means.</summary>
    public string Resolve(string reference) => UriReference.Resolve(Base, reference);

    /// <summary>The address that a reference means, or <c>null</c> where it is blank or its scheme could act.</summary>
    public string? Address(string? reference) =>
        string.IsNullOrWhiteSpace(reference) ? null : UriReference.ResolveSafely(Base, reference);

    /// <summary>A language tag as it should be written; a blank one is none.</summary>
    public static string? TagOf(string? language) =>
        string.IsNullOrWhiteSpace(language) ? null : language.Trim().Replace('_', '-');
}
