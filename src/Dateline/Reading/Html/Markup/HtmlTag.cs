using System.Collections.Frozen;

namespace Dateline.Reading.Html.Markup;

/// <summary>What a tag means for the building of the tree and for text, after the HTML Standard, sections 13.1–13.2.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Content is text up to the end tag, without character references.</summary>
    RawText = 2,

    /// <summary>Content is text up to the end tag, with character references.</summary>
    EscapableText = 4,

    /// <summary>Breaks the line before and after.</summary>
    Block = 8,

    /// <summary>Its start tag ends an open paragraph.</summary>
    ClosesParagraph = 16,

    /// <summary>An end tag from inside does not reach past it.</summary>
    Scope = 32,

    /// <summary>Belongs to the head.</summary>
    Head = 64,

    /// <summary>Its content is never text for a reader.</summary>
    Silent = 128,

    /// <summary>Formats the words inside a line.</summary>
    Formatting = 256,

    /// <summary>A heading, h1 to h6.</summary>
    Heading = 512,
}

/// <summary>A tag: one instance per known name, so that names are compared by reference.</summary>
internal sealed class HtmlTag(string name, TagTraits traits)
{
    private const TagTraits Paragraphs = TagTraits.Block | TagTraits.ClosesParagraph;

    private static readonly FrozenDictionary<string, HtmlTag> Known = Make();

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Name { get; } = name;

    public TagTraits Traits { get; } = traits;

    public bool Is(TagTraits trait) => (Traits & trait) != 0;

    /// <summary>The tag of a name in lower case.</summary>
    public static HtmlTag Of(ReadOnlySpan<char> name) =>
        ByName.TryGetValue(name, out var tag) ? tag : new HtmlTag(name.ToString(), TagTraits.None);

    private static FrozenDictionary<string, HtmlTag> Make()
    {
        var tags = new Dictionary<string, TagTraits>(StringComparer.Ordinal);
        void Mark(TagTraits traits, string names)
        {
            foreach (var name in names.Split(' '))
            {
                tags[name] = tags.GetValueOrDefault(name) | traits;
            }
        }
        Mark(TagTraits.Void, "area base br col embed hr img input link meta param source track wbr");
        Mark(TagTraits.RawText, "script style xmp iframe noembed noframes");
        Mark(TagTraits.EscapableText, "textarea title");
        Mark(
            Paragraphs,
            "address article aside blockquote details dialog dir div dl fieldset figcaption figure footer"
        );
        Mark(Paragraphs, "form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul");
        Mark(TagTraits.Block, "html body li dt dd tr td th caption thead tbody tfoot option optgroup legend center");
        Mark(TagTraits.Scope, "html body table td th caption template object marquee applet button");
        Mark(TagTraits.Head, "base link meta title script style noscript template");
        Mark(TagTraits.Silent, "script style iframe noembed noframes textarea template title noscript svg math head");
        Mark(TagTraits.Silent, "select object audio video canvas datalist");
        Mark(TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u span ins del mark sub sup");
        Mark(TagTraits.Heading, "h1 h2 h3 h4 h5 h6");
        return tags.ToFrozenDictionary(t => t.Key, t => new HtmlTag(t.Key, t.Value), StringComparer.Ordinal);
    }
}
