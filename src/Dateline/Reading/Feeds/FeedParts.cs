namespace Dateline.Reading.Feeds;

/// <summary>A link of a feed or entry.</summary>
/// <param name="Address">Where it leads, resolved.</param>
/// <param name="Relation">The relation: "alternate", "self", "enclosure", "related", "via" … (RFC 4287, 4.2.7.2).</param>
/// <param name="Type">The media type that is stated, or <c>null</c>.</param>
/// <param name="Title">Its title, or <c>null</c>.</param>
/// <param name="Language">The language of what it leads to, or <c>null</c>.</param>
/// <param name="Length">The length in bytes as stated, or <c>null</c>.</param>
public sealed record FeedLink(
    string Address,
    string Relation,
    string? Type = null,
    string? Title = null,
    string? Language = null,
    long? Length = null
);

/// <summary>A person or body.</summary>
/// <param name="Name">The name, without an address.</param>
/// <param name="Email">The mail address.</param>
/// <param name="Address">The home page.</param>
public sealed record FeedPerson(string? Name, string? Email = null, string? Address = null)
{
    /// <summary>The whole as it is written, where the feed has it as one text: "ann@example.org (Ann Lee)".</summary>
    public string? Written { get; init; }
}

/// <summary>A category, subject or keyword.</summary>
/// <param name="Term">The term.</param>
/// <param name="Scheme">The scheme that it belongs to, or <c>null</c>.</param>
/// <param name="Label">How it is shown to people, or <c>null</c>.</param>
public sealed record FeedCategory(string Term, string? Scheme = null, string? Label = null);

/// <summary>The program that made the feed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page, or <c>null</c>.</param>
/// <param name="Version">Its version, or <c>null</c>.</param>
public sealed record FeedGenerator(string Name, string? Address = null, string? Version = null);

/// <summary>A picture that stands for a feed or entry.</summary>
/// <param name="Address">Where the picture is, or "" where the feed does not say.</param>
/// <param name="Title">Its title, or <c>null</c>.</param>
/// <param name="Link">Where it leads, or <c>null</c>.</param>
/// <param name="Description">What it shows, or <c>null</c>.</param>
/// <param name="Width">Width in pixels, or <c>null</c>.</param>
/// <param name="Height">Height in pixels, or <c>null</c>.</param>
public sealed record FeedImage(
    string Address,
    string? Title = null,
    string? Link = null,
    string? Description = null,
    int? Width = null,
    int? Height = null
);

/// <summary>A file that belongs to an entry (Media RSS <c>content</c> and <c>thumbnail</c>, images of sitemaps).</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Type">Its media type, or <c>null</c>.</param>
/// <param name="Medium">"image", "video", "audio" …, or <c>null</c>.</param>
/// <param name="Length">Its length in bytes, or <c>null</c>.</param>
/// <param name="IsThumbnail">Whether it is a small picture of another file.</param>
public sealed record FeedMedia(string Address, string? Type, string? Medium, long? Length, bool IsThumbnail);

/// <summary>A point on the earth (WGS 84), or in the reference system that the feed names.</summary>
/// <param name="X">Longitude in degrees, east positive.</param>
/// <param name="Y">Latitude in degrees, north positive.</param>
public readonly record struct FeedPoint(double X, double Y);

/// <summary>Where something is (GeoRSS, GML, W3C Basic Geo).</summary>
/// <param name="Shape">"Point", "LineString", "Polygon" or "Box".</param>
/// <param name="Points">Its points; a box has its lower and upper corner.</param>
public sealed record FeedPlace(string Shape, IReadOnlyList<FeedPoint> Points);

/// <summary>An element that the types here have no place for, as the feed has it.</summary>
/// <param name="Name">Lower case, with the usual prefix of its namespace: "media:credit", "slash:comments", "cloud".</param>
/// <param name="Attributes">Its attributes by name.</param>
/// <param name="Text">The text in it, as written.</param>
/// <param name="Children">The elements in it.</param>
/// <param name="Base">The address that references in it resolve against.</param>
public sealed record FeedElement(
    string Name,
    IReadOnlyDictionary<string, string> Attributes,
    string Text,
    IReadOnlyList<FeedElement> Children,
    string Base
);
