using Dateline.Record;

namespace Dateline.Tests.Record;

public sealed class DatelineReaderTests
{
    [Theory]
    [InlineData("en", "NAIROBI, Kenya — The ministers met on Friday.", "NAIROBI, Kenya", "Nairobi", false)]
    [InlineData(
        "en",
        "TEHRAN, March 12 (Canal News Agency) - Iran denied the report.",
        "TEHRAN, March 12",
        "Tehran",
        true
    )]
    [InlineData(
        "es",
        "LA HABANA, 9 jun (Agencia Caribe) - El Gobierno firmó un acuerdo.",
        "LA HABANA, 9 jun",
        "La Habana",
        true
    )]
    public void A_dateline_has_its_place_and_date(string language, string text, string words, string place, bool dated)
    {
        var record = RecordReader.Default.Read(
            new Article
            {
                Source = "-",
                Text = text,
                Language = new LanguageTag(language),
            }
        );
        var dateline = Assert.IsType<DatelineMark>(record.Dateline);
        Assert.Equal(words, dateline.Span.Of(text));
        Assert.Equal(place, record.Places.Single(p => p.Id == dateline.Place).Name, ignoreCase: true);
        Assert.Equal(dated, dateline.Date is not null);
    }

    [Fact]
    public void A_report_without_a_dateline_has_none()
    {
        var record = RecordReader.Default.Read(
            new Article
            {
                Source = "-",
                Text = "The ministers met. They agreed.",
                Language = LanguageTag.English,
            }
        );
        Assert.Null(record.Dateline);
    }
}
