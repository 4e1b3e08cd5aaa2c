using Dateline.Language;
using Dateline.Record.Time;
using Dateline.Tables;

namespace Dateline.Tests.Record.Time;

/// <summary>What a text says of the day on which it appeared.</summary>
public sealed class PublicationBoundsTests
{
    private static readonly Lazy<TimeTagger> Tagger = new(() => new TimeTagger());

    [Fact]
    public void A_month_of_this_year_after_a_dated_earlier_time_bounds_the_year()
    {
        var reading = Read(
            "In February of this year, the admiral warned the senators. Earlier, in December 2016, the ministers met in Lima. "
                + "Images released a year ago showed the base. The minister resigned this Friday."
        );
        Assert.Equal(Between((2017, 2, 1), (2017, 12, 31)), reading.Published.Days);
        Assert.Equal(PublishedBasis.Text, reading.Published.Basis);
        Assert.Equal(["2017-02", "2016-12", "2016", "XXXX-WXX-5"], reading.Times.Times.Select(t => t.Value));
    }

    [Fact]
    public void What_is_told_as_past_is_over() =>
        Assert.Equal(
            new DayRange(new DateOnly(2016, 8, 1), null),
            Read("The ministers met in August 2016. They will meet in May 2019.").Published.Days
        );

    [Fact]
    public void A_dated_head_tells_the_day() =>
        Assert.Equal(
            Between((2016, 12, 18), (2016, 12, 19)),
            Read("LIMA, Dec. 18, 2016 (Agency) — The ministers met on Friday.").Published.Days
        );

    [Fact]
    public void A_text_that_says_nothing_bounds_nothing() =>
        Assert.Equal(Published.Unknown, Read("The ministers met on Friday.").Published);

    [Fact]
    public void A_date_that_is_given_stands()
    {
        var given = new Published(DayRange.Day(new DateOnly(2010, 1, 1)), PublishedBasis.Address);
        Assert.Same(given, Read("The ministers met in August 2016.", given).Published);
    }

    [Fact]
    public void Every_word_that_bounds_the_day_does_so_in_its_example()
    {
        foreach (var row in Table.Load("Record/Time/Resolving/bounds.tsv").Rows)
        {
            var published = Tagger.Value.Read(Analyse(row["example"], row["lang"]), Published.Unknown).Published;
            Assert.True(published.Basis == PublishedBasis.Text, row.Where);
            Assert.True(row["role"] != "earlier" || published.Days.IsBounded, row.Where);
        }
    }

    private static TimeReading Read(string text, Published? given = null) =>
        Tagger.Value.Read(Analyse(text, "en"), given ?? Published.Unknown);

    private static AnnotatedText Analyse(string text, string language) =>
        TextAnalyzers.Default.Annotate(text, new LanguageTag(language));

    private static DayRange Between((int Year, int Month, int Day) from, (int Year, int Month, int Day) to) =>
        new(new DateOnly(from.Year, from.Month, from.Day), new DateOnly(to.Year, to.Month, to.Day));
}
