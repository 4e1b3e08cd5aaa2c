using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Metadata;

namespace Dateline.Reading.Html;

/// <summary>Whether a page holds an article, with what speaks for it and against it.</summary>
/// <param name="For">The reasons for, for a person.</param>
/// <param name="Against">The reasons against, for a person.</param>
/// <param name="Refusal">Why the page is refused, and what to do; <c>null</c> where it holds an article.</param>
internal sealed record ArticleVerdict(IReadOnlyList<string> For, IReadOnlyList<string> Against, string? Refusal)
{
    private const int ShortestArticle = 80;
    private const int ShortArticle = 400;

    public static ArticleVerdict Of(IReadOnlyList<Block> blocks, PageHead head, PageData data, string text)
    {
        var prose = blocks.Count(b => b.IsKept && b.IsProse);
        var links = blocks.Count(b => b.LinkShare > 0.5);
        var refusal = text.Length < ShortestArticle || prose == 0 ? WhyNot(blocks.Count, links) : null;
        return new ArticleVerdict(
            [.. Reasons(ForReasons(data, head, prose, text.Length))],
            [.. Reasons(AgainstReasons(blocks, data, head, links, text.Length))],
            refusal
        );
    }

    private static IEnumerable<string> Reasons(IEnumerable<(bool Holds, string Reason)> reasons) =>
        reasons.Where(r => r.Holds).Select(r => r.Reason);

    private static IEnumerable<(bool, string)> ForReasons(PageData data, PageHead head, int prose, int length) =>
        [
            (data.Types.Count > 0, $"its data call it {string.Join(", ", data.Types)}"),
            (head.Meta("og:type") == "article", "Open Graph calls it an article"),
            (prose > 0 && length >= ShortestArticle, $"{prose} pieces of running text, {length:N0} characters"),
            (data.Title.Believed is not null, "a headline"),
            (data.Published.Believed is not null, "a day of publication"),
            (data.Authors.Believed is not null, "authors"),
        ];

    private static IEnumerable<(bool, string)> AgainstReasons(
        IReadOnlyList<Block> blocks,
        PageData data,
        PageHead head,
        int links,
        int length
    ) =>
        [
            (blocks.Count == 0, "no text: the page is filled by scripts"),
            (links * 2 > blocks.Count, $"{links} of {blocks.Count} pieces of text are links"),
            (head.Meta("og:type") == "website", "Open Graph calls it a website"),
            (length < ShortArticle, $"only {length:N0} characters of text"),
            (data.Title.Believed is null, "no headline"),
            (data.Published.Believed is null, "no day of publication"),
        ];

    private static string WhyNot(int blocks, int links) =>
        blocks == 0 ? "The page holds no text: it is filled by scripts. Open it in a browser and save it whole."
        : links * 2 > blocks
            ? $"The page is a list: {links} of its {blocks} pieces of text are links. Give the page of one report."
        : $"The page holds {blocks} pieces of text, and no running text that could be a report. "
            + "Open it in a browser and save it whole.";
}
