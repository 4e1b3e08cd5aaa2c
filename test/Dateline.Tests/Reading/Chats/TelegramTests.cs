namespace Dateline.Tests.Reading.Chats;

public sealed class TelegramTests
{
    private const string First =
        "The minister visited the border on Monday and said that the crossing would be opened in March.";
    private const string Second = "Officials denied that a date had been set, and asked for patience until then.";

    [Fact]
    public void Posts_of_a_channel_appear_under_its_name()
    {
        var outcomes = Reports.Read(
            $$"""
            { "name": "Example Channel", "type": "public_channel", "id": 1, "messages": [
              { "id": 1, "type": "service", "date": "2026-01-05T10:00:00", "action": "create_channel", "text": "" },
              { "id": 2, "type": "message", "date": "2026-01-05T23:15:33", "from": "Example Channel",
                "text": [ "The minister ", { "type": "bold", "text": "visited" }, "{{First[
                20..
            ]}}\n\n", { "type": "link", "text": "https://example.org/a" } ] },
              { "id": 3, "type": "message", "date": "2026-01-06T10:00:00", "from": "Example Channel", "forwarded_from": "Other Herald", "text": "{{Second}} It said so twice." },
              { "id": 4, "type": "message", "date": "2026-01-06T11:00:00", "photo": "a.jpg", "text": "Look." } ] }
            """
        );
        Assert.Equal(["-:2", "-:3"], outcomes.Select(o => o.Value!.Source));
        Assert.StartsWith(First, outcomes[0].Value!.Text);
        Assert.Equal(["Example Channel", "Other Herald"], outcomes.Select(o => o.Value!.Publisher));
        Assert.All(outcomes, o => Assert.Empty(o.Value!.Authors));
        Assert.Equal(DayRange.Day(new DateOnly(2026, 1, 5)), outcomes[0].Value!.Published.Days);
        Assert.Equal(new DayRange(null, new DateOnly(2026, 1, 6)), outcomes[1].Value!.Published.Days);
    }

    [Fact]
    public void Posts_of_a_group_have_their_authors_also_in_an_export_of_all_chats()
    {
        var article = Reports.One(
            $$"""
            { "about": "x", "chats": { "about": "y", "list": [
              { "name": "Friends", "type": "private_group", "id": 1, "messages": [
                { "id": 7, "type": "message", "date": "2026-01-05T10:00:00", "from": "Ann Lee", "text": "{{First}}" } ] },
              { "name": "Empty", "type": "personal_chat", "id": 2, "messages": [] } ] } }
            """
        );
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Null(article.Publisher);
    }

    [Theory]
    [InlineData("{ \"name\": \"x\", \"type\": \"public_channel\", \"messages\": [ {")]
    [InlineData("{ \"name\": \"x\", \"type\": \"public_channel\", \"messages\": [ ] } }")]
    public void A_broken_export_is_malformed(string json) => Assert.Equal(ReadErrorCode.Malformed, Reports.Error(json));

    [Fact]
    public void A_page_of_an_export_is_read()
    {
        var outcomes = Reports.Read(
            $"""
            <!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap">
            <div class="page_header"><div class="content"><div class="text bold">News group</div></div></div>
            <div class="history">
            <div class="message service" id="message-1"><div class="body details">5 January 2026</div></div>
            <div class="message default clearfix" id="message11"><div class="body">
              <div class="pull_right date details" title="05.01.2026 21:15:33 UTC+01:00">21:15</div>
              <div class="from_name">Ann Lee</div><div class="text">{First}<br><br>{Second} <a href="x">More</a></div></div></div>
            <div class="message default clearfix joined" id="message12"><div class="body">
              <div class="pull_right date details" title="06.01.2026 09:00:00">09:00</div>
              <div class="forwarded body"><div class="from_name">Other Herald <span class="date details" title="01.01.2026">01.01.2026 10:00:00</span></div>
              <div class="text">{Second} It said so twice.</div></div></div></div>
            </div></div></body></html>
            """
        );
        Assert.Equal(["-:11", "-:12"], outcomes.Select(o => o.Value!.Source));
        Assert.Equal($"{First}\n{Second} More", outcomes[0].Value!.Text);
        Assert.Equal(["Ann Lee"], outcomes[0].Value!.Authors);
        Assert.Equal(DayRange.Day(new DateOnly(2026, 1, 5)), outcomes[0].Value!.Published.Days);
        Assert.Equal("Other Herald", outcomes[1].Value!.Publisher);
    }
}
