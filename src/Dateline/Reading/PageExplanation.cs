using Dateline.Reading.Html;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Metadata;
using Dateline.Reading.Html.Series;

namespace Dateline.Reading;

/// <summary>Says of a page what was kept, what was dropped and why, and where every datum came from.</summary>
public sealed class PageExplanation
{
    private const int Shown = 100;

    private readonly PageReading _page;

    private PageExplanation(PageReading page) => _page = page;

    /// <summary>Reads the pages of an input and explains the reading; what is no page, or holds no article, is an error.</summary>
    public static IEnumerable<Outcome<PageExplanation>> Of(ArticleReader reader, Input input, ReadOptions options) =>
        reader.Explain(input, options).Select(Of);

    private static Outcome<PageExplanation> Of(Outcome<PageReading> outcome) =>
        outcome.IsOk ? new PageExplanation(outcome.Value) : outcome.Error;

    /// <summary>Why the page is no article; <c>null</c> where it is one.</summary>
    public ReadError? Refusal => _page.Refusal;

    /// <summary>The lines of the explanation, in the order of the page.</summary>
    public IEnumerable<string> Lines() => Data().Concat([""]).Concat(_page.Blocks.Select(Line));

    private IEnumerable<string> Data()
    {
        var data = _page.Data;
        var decoded = _page.Decoded;
        yield return $"source     {_page.Source}";
        yield return $"article    {(_page.Verdict.Refusal is null ? "yes" : "no")}";
        foreach (var reason in _page.Verdict.For)
        {
            yield return $"  for      {reason}";
        }
        foreach (var reason in _page.Verdict.Against)
        {
            yield return $"  against  {reason}";
        }
        foreach (var line in Series())
        {
            yield return line;
        }
        yield return $"charset    {decoded.Charset} ({decoded.Basis}), {decoded.Replaced} characters not decoded, {decoded.Repaired} repaired";
        yield return $"language   {_page.Language}";
        yield return $"types      {string.Join(", ", data.Types)}";
        yield return $"access     {data.Access}";
        string[] lines =
        [
            .. Lines("url", data.Url, v => v),
            .. Lines("publisher", data.Publisher, v => v),
            .. Lines("title", data.Title, v => v),
            .. Lines("authors", data.Authors, v => string.Join("; ", v)),
            .. Lines("published", data.Published, Day),
            .. Lines("updated", data.Updated, Day),
        ];
        foreach (var line in lines)
        {
            yield return line;
        }
    }

    // What the page is a part or a variant of.
    private IEnumerable<string> Series()
    {
        if (_page.Live is { } live)
        {
            yield return $"live blog  {live.Posts.Count} posts, each an article of its own";
        }
        if (_page.Links is not { } links)
        {
            yield break;
        }
        if (links.Variant != PageVariant.None)
        {
            yield return $"variant    {(links.Variant == PageVariant.Amp ? "AMP" : "print")} page of {links.Article}";
        }
        if (links.IsOfSeveral)
        {
            var next = links.Next is { } address ? $"; the next is {address}: give it too" : "; the last one";
            yield return $"pages      this is page {links.Number} of an article on several{next}";
        }
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines<T>(string name, Datum<T> datum, Func<T, string> write) =>
        datum.All.Select(s =>
            $"{name, -10} {(ReferenceEquals(s, datum.Believed) ? "*" : " ")} {write(s.Value)}  ({s.From})"
        );

    private string Line(Block block)
    {
        var text = block.Text.ReplaceLineEndings(" / ");
        var shown =
            text.Length <= Shown ? text : text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)] + "…";
        return $"{(block.IsKept ? "+" : "-")} {block.Verdict.Reason, -24} {block.Element.Name, -10} {Language(block)}{shown}";
    }

    private string Language(Block block) =>
        block.Language == LanguageTag.Unknown || block.Language.IsSameLanguage(_page.Language)
            ? ""
            : $"[{block.Language}] ";
}
