using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>Words that may name a place, before it is known whether they do and which.</summary>
internal sealed class Toponym
{
    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence.</summary>
    public required SentenceTokens Tokens { get; init; }

    /// <summary>The first token.</summary>
    public required int First { get; init; }

    /// <summary>The last token.</summary>
    public required int Last { get; init; }

    /// <summary>The words without marks and case: mentions that share them name the same place.</summary>
    public required string Key { get; init; }

    /// <summary>The entries of the gazetteer that bear the name; empty where none does.</summary>
    public required IReadOnlyList<int> Candidates { get; init; }

    /// <summary>What the tables of the world know of the form, or <c>null</c>.</summary>
    public WorldName? World { get; init; }

    /// <summary>Whether it is an adjective or a noun for people: "Cuban", "Cubans".</summary>
    public bool IsAdjective => World?.Kind is WorldNameKind.Adjective or WorldNameKind.Inhabitants;

    /// <summary>How much the words around it speak for a place; below 0 they speak against it.</summary>
    public double Evidence { get; set; }

    /// <summary>The entry that the text says holds it ("Paris, Texas"), or <c>null</c>.</summary>
    public GazetteerEntry? Container { get; set; }

    /// <summary>Whether the word after it tells that a division is meant, not its town.</summary>
    public bool IsRegion { get; set; }

    /// <summary>ISO 3166-1 alpha-3 of the country whose regions stand in a list with it, or <c>null</c>.</summary>
    public string? ListedIn { get; set; }

    /// <summary>Whether it stands after a comma to say where the name before it lies.</summary>
    public bool IsQualifier { get; set; }
}
