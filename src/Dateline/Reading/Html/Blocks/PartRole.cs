namespace Dateline.Reading.Html.Blocks;

/// <summary>What a part of a page is for, as its element, its class names and its attributes tell.</summary>
internal enum PartRole
{
    /// <summary>Nothing is told.</summary>
    None,

    /// <summary>The text of the report.</summary>
    Body,

    /// <summary>The summary under the headline.</summary>
    Lead,

    /// <summary>The headline.</summary>
    Title,

    // From here on: not the report.
    Byline,
    Date,
    Caption,
    Author,
    Navigation,
    Related,
    Appeal,
    Share,
    Comments,
    Advertisement,
    Sidebar,
    Footer,
    Tags,
    Embed,
    Form,
    Hidden,
    Media,
    Notice,
}

internal static class PartRoles
{
    /// <summary>Whether text in such a part is no part of the report.</summary>
    public static bool IsOutside(this PartRole role) => role >= PartRole.Byline;
}
