using Dateline.Reading.Html;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Metadata;

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

    /// <summary>The lines of the explanation, in the order of the page.</summary>
    public IEnumerable<string> Lines() => Data().Concat([""]).Concat(_page.Blocks.Select(Line));

    private IEnumerable<string> Data()
    {
        var data = _page.Data;
        var decoded = _page.Decoded;
        yield return $"source     {_page.Source}";
        yield return $"charset    {decoded.Charset} ({decoded.Basis}), {decoded.Replaced} characters not decoded";
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

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines<T>(string name, Datum<T> datum, Func<T, string> write) =>
        datum.All.Select(s =>
            $"{name, -10} {(ReferenceEquals(s, datum.Believed) ? "*" : " ")} {write(s.Value)}  ({s.From})"
        );

    private static string Line(Block block)
    {
        var text = block.Text.ReplaceLineEndings(" / ");
        var shown =
            text.Length <= Shown ? text : text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)] + "…";
        return $"{(block.IsKept ? "+" : "-")} {block.Verdict.Reason, -24} {block.Element.Name, -10} {shown}";
    }
}
