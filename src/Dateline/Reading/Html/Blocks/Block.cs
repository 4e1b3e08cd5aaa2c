using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Blocks;

/// <summary>What kind of text a block is, told by its element.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Cell,
    Quote,
    Caption,
    Preformatted,

    /// <summary>Text that stands in a division of the page without more.</summary>
    Loose,
}

/// <summary>A run of text between two breaks of a page: the unit that is kept or dropped as a whole.</summary>
internal sealed class Block(string text, HtmlElement element, BlockKind kind, int linkLength, int strongLength)
{
    // A sentence full of links is a sentence still, where this much of it is no link.
    private const int UnlinkedProse = 70;

    /// <summary>Its text, white space folded; a single line break is "\n".</summary>
    public string Text { get; } = text;

    /// <summary>The nearest block element around it.</summary>
    public HtmlElement Element { get; } = element;

    public BlockKind Kind { get; } = kind;

    /// <summary>How much of it is a link, 0 to 1.</summary>
    public double LinkShare { get; } = text.Length == 0 ? 0 : Math.Min(1, (double)linkLength / text.Length);

    /// <summary>How much of it is set in bold, 0 to 1.</summary>
    public double StrongShare { get; } = text.Length == 0 ? 0 : Math.Min(1, (double)strongLength / text.Length);

    /// <summary>Whether it reads like running text of a report.</summary>
    public bool IsProse { get; } =
        Prose.Is(text) && (linkLength * 2 < text.Length || text.Length - linkLength >= UnlinkedProse);

    /// <summary>Its language, where it is running text of the report and long enough to tell.</summary>
    public LanguageTag Language { get; set; } = LanguageTag.Unknown;

    /// <summary>Whether it is kept, and why it is or is not.</summary>
    public Verdict Verdict { get; set; } = Verdict.Undecided;

    /// <summary>Whether it is part of the report.</summary>
    public bool IsKept => Verdict.IsKept;
}

/// <summary>What became of a block.</summary>
/// <param name="IsKept">Whether it is part of the report.</param>
/// <param name="Reason">Why, for <c>--explain</c>.</param>
internal readonly record struct Verdict(bool IsKept, string Reason)
{
    public static Verdict Undecided => new(true, "text");

    public static Verdict Drop(string reason) => new(false, reason);

    public static Verdict Keep(string reason) => new(true, reason);
}
