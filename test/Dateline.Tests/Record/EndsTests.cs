using Dateline.Record;

namespace Dateline.Tests.Record;

/// <summary>Whatever the analysis of a sentence, reading it comes to an end.</summary>
public sealed class EndsTests
{
    [Theory]
    [InlineData("The calls by Ana Ruiz, UN secretary-general, were heard.")]
    [InlineData("A A A A, a an the THE, , ; — — “ ” ( ) ’s ’s of of of the.")]
    [InlineData("MINISTER MINISTER OF OF THE MINISTER OF PRESIDENT, PRESIDENT, AND PRESIDENT SAID SAID SAID.")]
    public async Task A_sentence_is_read_in_bounded_time(string text)
    {
        var article = new Article
        {
            Source = "-",
            Text = text,
            Language = LanguageTag.English,
        };
        var token = TestContext.Current.CancellationToken;
        var record = await Task.Run(() => RecordReader.Default.Read(article), token)
            .WaitAsync(TimeSpan.FromMinutes(1), token);
        Assert.Equal(text, record.Article.Text);
    }
}
