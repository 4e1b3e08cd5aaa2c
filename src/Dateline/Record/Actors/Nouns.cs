namespace Dateline.Record.Actors;

/// <summary>How a noun that stands for people or bodies is used.</summary>
internal enum NounUse : byte
{
    /// <summary>No noun of the tables.</summary>
    None,

    /// <summary>An office, entered with the person: "minister".</summary>
    Office,

    /// <summary>A rank: "colonel".</summary>
    Rank,

    /// <summary>A word of address before a name: "Mr".</summary>
    Honorific,

    /// <summary>A role that is no office: "gunman".</summary>
    Role,

    /// <summary>Many as one: "population".</summary>
    Group,

    /// <summary>Who tells a reporter: "sources".</summary>
    Source,

    /// <summary>Family and companions, known by whose they are: "wife".</summary>
    Kin,

    /// <summary>Those who make up a body and stand for it: "members of".</summary>
    Member,

    /// <summary>A word for states: "country".</summary>
    Country,

    /// <summary>A word for those who govern a state and stand for it: "regime".</summary>
    State,

    /// <summary>A word for organizations: "ministry".</summary>
    Body,

    /// <summary>A word that heads names of organizations but describes none: "office".</summary>
    Anchor,
}

/// <summary>A noun of the tables in one of its forms.</summary>
/// <param name="Entry">The dictionary form.</param>
/// <param name="Use">How it is used.</param>
/// <param name="Sector">The PLOVER sector, or <c>null</c> where the context decides.</param>
/// <param name="Gender">The gender of whom it names.</param>
/// <param name="IsPlural">Whether this form is the plural.</param>
internal sealed record Noun(string Entry, NounUse Use, string? Sector, Gender Gender, bool IsPlural)
{
    /// <summary>Whether it names a person's standing: it can stand before a name.</summary>
    public bool IsTitle => Use is NounUse.Office or NounUse.Rank or NounUse.Honorific or NounUse.Role;

    /// <summary>Whether it heads the name or the description of a body.</summary>
    public bool IsBody => Use is NounUse.Body or NounUse.Anchor;
}
