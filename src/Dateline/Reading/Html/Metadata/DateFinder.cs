using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Metadata;

/// <summary>
/// Finds when a page was published, in this order: JSON-LD, meta tags, microdata, the address, <c>time</c> elements,
/// a visible date at the headline or with a label, meta tags of a mere date, any visible date line. What only states a
/// change is kept apart.
/// </summary>
internal sealed class DateFinder(PageHead head, JsonLdArticle article, string? url, string? title)
{
    private const int LongestDateLine = 120;
    private const int LongestLabel = 20;
    private const int MostDays = 1;
    private const int Near = 10;
    private const int NearBefore = 4;
    private const int ShortAside = 300;
    private const int LongestMetadata = 400;
    private const string AtHeadline = "visible date at the headline";

    /// <summary>All statements on the day of publication, the most trusted first.</summary>
    public Datum<DateOnly> Published()
    {
        var found = new List<Sourced<DateOnly>>();
        Add(found, PageDates.OfData(article.Published), "JSON-LD datePublished");
        AddMeta(found, DateNames.Published);
        AddProperties(found);
        Add(found, PageDates.OfAddress(url), "address", PublishedBasis.Address);
        AddTimes(found);
        AddPublishedMarks(found);
        AddNearHeadline(found);
        AddLabelled(found);
        AddPostedLines(found);
        AddMeta(found, DateNames.Doubtful);
        AddDateLines(found);
        return Believe(found);
    }

    // Machines state times in UTC, when the day is over in the Americas: the address has the day that the outlet counted.
    private static Datum<DateOnly> Believe(List<Sourced<DateOnly>> found)
    {
        var address = found.FirstOrDefault(f => f.Basis == PublishedBasis.Address);
        var isNeighbour = address is not null && found[0].Value.DayNumber - address.Value.DayNumber == 1;
        return isNeighbour ? new Datum<DateOnly>(address, found)
            : Outvoted(found) is { } plain ? new Datum<DateOnly>(plain, found)
            : Datum<DateOnly>.First(found);
    }

    // A day beside the first one that the page shows at its headline and that more of its statements have.
    private static Sourced<DateOnly>? Outvoted(List<Sourced<DateOnly>> found)
    {
        var votes = found.DistinctBy(f => (f.Value, f.From)).CountBy(f => f.Value).ToDictionary();
        return found.FirstOrDefault(f =>
            f.From == AtHeadline
            && Math.Abs(f.Value.DayNumber - found[0].Value.DayNumber) == 1
            && votes[f.Value] > votes[found[0].Value]
        );
    }

    /// <summary>All statements on the day of the last change.</summary>
    public Datum<DateOnly> Updated()
    {
        var found = new List<Sourced<DateOnly>>();
        Add(found, PageDates.OfData(article.Modified), "JSON-LD dateModified");
        AddMeta(found, DateNames.Updated);
        return Datum<DateOnly>.First(found);
    }

    // "03/05/2024" is the fifth of March where the page is American.
    private bool IsMonthFirst =>
        head.Language is null or "en" or "EN" || head.Language.EndsWith("US", StringComparison.OrdinalIgnoreCase);

    private void AddMeta(List<Sourced<DateOnly>> found, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            Add(found, PageDates.OfData(head.Meta(name), IsMonthFirst), $"meta {name}");
        }
    }

    private void AddProperties(List<Sourced<DateOnly>> found)
    {
        foreach (
            var element in head.Properties.Where(p =>
                p["itemprop"]!.Contains("datePublished", StringComparison.Ordinal)
            )
        )
        {
            var stated =
                element["content"] ?? element["datetime"] ?? element["title"] ?? element.FoldedText(LongestMetadata);
            Add(found, PageDates.OfData(stated, IsMonthFirst), "microdata datePublished");
        }
    }

    private void AddTimes(List<Sourced<DateOnly>> found)
    {
        foreach (var time in head.Times.Where(IsOfTheArticle).OrderByDescending(t => t.Has("pubdate")))
        {
            var stated =
                PageDates.OfData(time["datetime"])
                ?? PageDates.OfWords(time.FoldedText(LongestMetadata) ?? "", IsMonthFirst);
            Add(found, stated, "time element");
        }
    }

    // The hAtom microformat: <abbr class="published" title="2024-05-03">.
    private void AddPublishedMarks(List<Sourced<DateOnly>> found)
    {
        foreach (var element in head.Marks.Where(IsOfTheArticle))
        {
            Add(
                found,
                PageDates.OfData(element["title"] ?? element["datetime"])
                    ?? PageDates.OfWords(element.FoldedText(LongestMetadata) ?? "", IsMonthFirst),
                "published mark"
            );
        }
    }

    // Many different days on a page are those of a list, and none of them is believed.
    private void AddDateLines(List<Sourced<DateOnly>> found)
    {
        var days = head
            .Dates.Concat(head.Bylines)
            .Where(IsOfTheArticle)
            .Select(e => e.FoldedText(LongestDateLine))
            .OfType<string>()
            .Select(t => PageDates.OfWords(t, IsMonthFirst))
            .OfType<DateOnly>()
            .Distinct()
            .ToList();
        foreach (var day in days.Count <= MostDays ? days : [])
        {
            Add(found, day, "visible date line");
        }
    }

    // "This entry was posted on Saturday, 3 May 2014 at 10:00 and is filed under …", as blogs write it.
    private void AddPostedLines(List<Sourced<DateOnly>> found)
    {
        foreach (var element in head.Dates.Where(IsOfTheArticle))
        {
            if (element.FoldedText(LongestMetadata) is { Length: > LongestDateLine } text && DateLabels.Contains(text))
            {
                Add(found, PageDates.OfWords(text, IsMonthFirst), "labelled date");
            }
        }
    }

    private void AddNearHeadline(List<Sourced<DateOnly>> found)
    {
        var blocks = head.Page.Blocks;
        var headline = IndexOfHeadline(blocks);
        if (headline < 0)
        {
            return;
        }
        var after = blocks.Skip(headline + 1).Take(Near).TakeWhile(b => !b.IsProse);
        var before = blocks.Skip(Math.Max(0, headline - NearBefore)).Take(Math.Min(headline, NearBefore)).Reverse();
        foreach (var block in after.Concat(before).Where(b => IsDateLine(b) && !IsOfOthers(b.Element)))
        {
            Add(found, PageDates.OfWords(block.Text, IsMonthFirst), AtHeadline);
        }
    }

    private int IndexOfHeadline(IReadOnlyList<Block> blocks)
    {
        var first = -1;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            first = blocks[i].Element.Name == "h1" ? i : first;
        }
        for (var i = 0; i < blocks.Count; i++)
        {
            if (title is not null && blocks[i].Text == title && blocks[i].Element.Tag.Is(TagTraits.Heading))
            {
                return i;
            }
        }
        return first;
    }

    // "Published on 3 May 2024", or the label and the date in two blocks.
    private void AddLabelled(List<Sourced<DateOnly>> found)
    {
        var isAfterLabel = false;
        foreach (var block in head.Page.Blocks.Where(b => b.Text.Length <= LongestDateLine && !IsOfOthers(b.Element)))
        {
            var isLabel = DateLabels.Begin(block.Text);
            if ((isLabel || isAfterLabel) && IsDateLine(block))
            {
                Add(found, PageDates.OfWords(block.Text, IsMonthFirst), "labelled date");
            }
            isAfterLabel = isLabel && block.Text.Length <= LongestLabel;
        }
    }

    private static bool IsDateLine(Block block) => block.Text.Length <= LongestDateLine && block.Text.Any(char.IsDigit);

    private bool IsOfOthers(HtmlElement element) =>
        head.Page.RoleOf(element) switch
        {
            PartRole.Related or PartRole.Comments or PartRole.Navigation or PartRole.Advertisement => true,
            PartRole.Sidebar => !IsShortAside(element),
            _ => false,
        };

    // A small box beside the text holds data of the article; a long one, other stories.
    private bool IsShortAside(HtmlElement element)
    {
        var aside = element;
        while (aside.Parent is { } parent && head.Page.RoleOf(parent) == PartRole.Sidebar)
        {
            aside = parent;
        }
        return !aside.IsLonger(ShortAside);
    }

    // Dates of related stories, comments and changes are not the date of the article.
    private bool IsOfTheArticle(HtmlElement element)
    {
        if (IsChange(element))
        {
            return false;
        }
        return element.Parent is not { } parent || !IsOfOthers(parent);
    }

    private static bool IsChange(HtmlElement element) =>
        !Names(element).Contains("publish", StringComparison.OrdinalIgnoreCase) && NamesChange(element);

    private static bool NamesChange(HtmlElement element) =>
        Names(element).Contains("updat", StringComparison.OrdinalIgnoreCase)
        || Names(element).Contains("modif", StringComparison.OrdinalIgnoreCase);

    private static string Names(HtmlElement element) => $"{element["class"]} {element["itemprop"]} {element["id"]}";

    private static void Add(
        List<Sourced<DateOnly>> found,
        DateOnly? day,
        string from,
        PublishedBasis basis = PublishedBasis.Metadata
    )
    {
        if (day is { } known && !found.Any(f => f.Value == known && f.From == from))
        {
            found.Add(new Sourced<DateOnly>(known, from, basis));
        }
    }
}
