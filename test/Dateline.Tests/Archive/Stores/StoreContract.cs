using System.Text;
using Dateline.Archive;

namespace Dateline.Tests.Archive.Stores;

/// <summary>What every store promises; run on each of them.</summary>
public abstract class StoreContract
{
    private protected abstract IStore Open();

    [Fact]
    public void An_empty_store_has_nothing()
    {
        using var store = Open();
        using var now = store.Read();
        Assert.Equal(0, now.Sequence);
        Assert.Equal(new Counts(0, 0, 0, 0, 0, 0, 0), now.Count());
        Assert.Empty(now.Entries(new EntryQuery { Kind = ClaimKind.Event }).Items);
        Assert.Null(now.Report(Permalink.Parse("n-0123456789abcdef")));
        Assert.Empty(now.Search("anything").Items);
    }

    [Fact]
    public void What_was_added_is_there_with_its_words()
    {
        using var store = Open();
        var record = News.Meeting();
        var added = Ok(store.Add([News.Addition(record)]))[0];
        using var now = store.Read();
        var report = now.Report(added.Article)!;
        Assert.Equal(record.Article.Id, report.ArticleId);
        Assert.Equal(record.Article, report.ToArticle());
        Assert.Equal(6, report.Entries.Count);
        var meeting = Assert.Single(report.Entries, e => e.Event is not null);
        Assert.Equal("met", meeting.Event!.Trigger.Of(report.Text));
        Assert.Equal(["Ana Ruiz", "Luis Soto"], meeting.Parties.Select(p => p.Name));
        Assert.Equal(DayRange.Day(new DateOnly(2025, 3, 3)), meeting.Days);
        Assert.Equal("Lima", report.Find(meeting.Event.Place)!.Place!.Name);
        Assert.Equal(ReviewState.Unreviewed, meeting.Review);
        Assert.Equal(OfficeTenure.Former, report.Entries[0].Actor!.Offices[0].Tenure);
        Assert.Equal(meeting.Id, now.Entry(meeting.Id)!.Id);
    }

    [Fact]
    public void Adding_again_adds_nothing()
    {
        using var store = Open();
        var addition = News.Addition(News.Meeting());
        Assert.Equal((true, true, true), News3(Ok(store.Add([addition]))[0]));
        var before = store.Read().Sequence;
        Assert.Equal((false, false, false), News3(Ok(store.Add([addition, addition]))[0]));
        Assert.Equal(before, store.Read().Sequence);
    }

    [Fact]
    public void One_text_in_two_outlets_is_one_article_with_two_appearances()
    {
        using var store = Open();
        Ok(store.Add([News.Addition(News.Meeting(publisher: "Mirror", published: "2025-03-05"))]));
        var again = Ok(store.Add([News.Addition(News.Meeting())]))[0];
        Assert.Equal((false, true, true), News3(again));
        using var now = store.Read();
        Assert.Equal(["Gazette", "Mirror"], now.Report(again.Article)!.Appearances.Select(a => a.Publisher));
        Assert.Equal(1, now.Count().Articles);
    }

    [Fact]
    public void Entries_are_found_by_their_conditions()
    {
        using var store = Open();
        Ok(store.Add([News.Addition(News.Meeting()), News.Addition(Other())]));
        using var now = store.Read();
        Assert.Equal(["2025-03-03", "2025-06-01"], Days(now, Events()));
        Assert.Equal(["2025-06-01", "2025-03-03"], Days(now, Events() with { Descending = true }));
        Assert.Equal(["2025-03-03"], Days(now, Events() with { Between = new CountryPair("CHL", "PER") }));
        Assert.Equal(["2025-03-03"], Days(now, Events() with { Between = new CountryPair("PER", "CHL") }));
        Assert.Equal(["2025-06-01"], Days(now, Events() with { Country = "BOL" }));
        Assert.Equal(["2025-06-01"], Days(now, Events() with { Country = "PER", Role = PartyRole.Recipient }));
        Assert.Equal(["2025-06-01"], Days(now, Events() with { Type = "AGREE" }));
        Assert.Equal(["2025-03-03"], Days(now, Events() with { PlaceCountry = "PER" }));
        Assert.Equal(["2025-06-01"], Days(now, Events() with { PlaceName = "la paz" }));
        Assert.Equal(["2025-06-01"], Days(now, Events() with { Publisher = "DÍA" }));
        Assert.Equal(["2025-06-01"], Days(now, Events() with { Days = new DayRange(new DateOnly(2025, 4, 1), null) }));
        Assert.Equal(["2025-03-03"], Days(now, Events() with { Days = DayRange.Month(2025, 3) }));
        Assert.Empty(Days(now, Events() with { Days = DayRange.Month(2025, 4) }));
        Assert.Empty(Days(now, Events() with { Between = new CountryPair("CHN", "CUB") }));
        var ana = now.Entries(new EntryQuery { Kind = ClaimKind.Actor, Name = "ana RUIZ" }).Items;
        Assert.Equal(["2025-03-03"], Days(now, Events() with { Actor = Assert.Single(ana).Id }));
        var said = now.Entries(
            new EntryQuery
            {
                Kind = ClaimKind.Statement,
                Actor = ana[0].Id,
                Role = PartyRole.About,
            }
        );
        Assert.Equal("Luis Soto", Assert.Single(said.Items).Parties[0].Name);
    }

    [Fact]
    public void Pages_hold_everything_once()
    {
        using var store = Open();
        Ok(store.Add([.. Enumerable.Range(1, 9).Select(day => News.Addition(News.Meeting(day: $"2025-03-0{day}")))]));
        using var now = store.Read();
        foreach (var descending in new[] { false, true })
        {
            var all = Days(now, Events() with { Descending = descending });
            var (paged, cursor) = (new List<string>(), (string?)null);
            do
            {
                var page = now.Entries(Events() with { Descending = descending, Limit = 2, Cursor = cursor });
                paged.AddRange(page.Items.Select(e => $"{e.Days.From:yyyy-MM-dd}"));
                cursor = page.Next;
            } while (cursor is not null);
            Assert.Equal(all, paged);
            Assert.Equal(9, paged.Count);
        }
    }

    [Fact]
    public void Decisions_change_what_is_shown_and_undo_takes_them_back()
    {
        using var store = Open();
        Ok(store.Add([News.Addition(News.Meeting())]));
        var id = Only(store, Events()).Id;
        var correction = News.By("Eva", JudgementKind.Correct, id) with { Field = "type", Value = "\"AGREE\"" };
        var logged = Ok(store.Judge([correction]))[0];
        var corrected = Only(store, Events() with { Type = "AGREE" });
        Assert.Equal((ReviewState.Corrected, EventType.Agree), (corrected.Review, corrected.Event!.Type));
        Ok(store.Judge([News.By("Eva", JudgementKind.Undo, logged.Id)]));
        Assert.Equal(
            (ReviewState.Unreviewed, EventType.Consult),
            (Only(store, Events()).Review, Only(store, Events()).Event!.Type)
        );
        Ok(store.Judge([News.By("Eva", JudgementKind.Reject, id)]));
        Assert.Empty(Days(store.Read(), Events()));
        Assert.Equal(id, Only(store, Events() with { Review = ReviewState.Rejected }).Id);
        Ok(store.Judge([News.By("Max", JudgementKind.Confirm, id)]));
        Assert.Equal(ReviewState.Disputed, Only(store, Events()).Review);
    }

    [Fact]
    public void Every_past_state_can_be_shown()
    {
        using var store = Open();
        Ok(store.Add([News.Addition(News.Meeting())]));
        var before = store.Read().Sequence;
        var id = Only(store, Events()).Id;
        Ok(store.Judge([News.By("Eva", JudgementKind.Reject, id, minute: 5)]));
        Ok(store.Add([News.Addition(Other()) with { When = News.Noon.AddHours(1) }]));
        using var past = store.Read(AsOf.At(before));
        Assert.Equal(["2025-03-03"], Days(past, Events()));
        using var then = store.Read(AsOf.At(News.Noon.AddMinutes(6)));
        Assert.Empty(Days(then, Events()));
        Assert.Equal(ReviewState.Rejected, then.Entry(id)!.Review);
        using var empty = store.Read(AsOf.At(News.Noon.AddMinutes(-1)));
        Assert.Equal(0, empty.Sequence);
        Assert.Null(empty.Entry(id));
        Assert.Empty(empty.Search("Ana Ruiz").Items);
    }

    [Fact]
    public void What_persons_decided_outlives_a_newer_reading()
    {
        using var store = Open();
        var record = News.Meeting();
        Ok(store.Add([News.Addition(record)]));
        var id = Only(store, Events()).Id;
        Ok(store.Judge([News.By("Eva", JudgementKind.Correct, id) with { Field = "quantity", Value = "2" }]));
        var newer = record with { Events = [record.Events[0] with { Mode = "visit" }] };
        Ok(store.Add([News.Addition(newer, "0.2.0")]));
        var read = Only(store, Events());
        Assert.Equal((id, "visit", 2), (read.Id, read.Event!.Mode, read.Event.Quantity));
        Ok(store.Add([News.Addition(record with { Events = [] }, "0.10.0")]));
        read = Only(store, Events());
        Assert.Equal((id, 2, true), (read.Id, read.Event!.Quantity, read.IsKeptByHand));
        Ok(store.Add([News.Addition(record, "0.9.0")]));
        using var now = store.Read();
        Assert.Equal(["0.10.0", "0.9.0", "0.2.0", "0.1.0"], now.Readings(read.Report.Id).Select(r => r.Version));
    }

    [Fact]
    public void An_entry_can_be_added_by_hand()
    {
        using var store = Open();
        var article = Ok(store.Add([News.Addition(News.Meeting())]))[0].Article;
        var report = store.Read().Report(article)!;
        var missed = report.Entries.First(e => e.Event is not null).Event! with
        {
            Type = EventType.Agree,
            Trigger = new TextSpan(0, 3),
        };
        var add = News.By("Eva", JudgementKind.Add, ClaimAnchor.Added(report.ArticleId, missed, "Eva")) with
        {
            Other = article,
            Value = new Claim(default, missed).Data,
        };
        var logged = Ok(store.Judge([add]))[0];
        var added = Only(store, Events() with { Type = "AGREE" });
        Assert.Equal((add.Subject, ReviewState.Confirmed, false), (added.Id, added.Review, added.IsKeptByHand));
        Ok(store.Judge([News.By("Eva", JudgementKind.Undo, logged.Id)]));
        Assert.Empty(Days(store.Read(), Events() with { Type = "AGREE" }));
    }

    [Fact]
    public void Judgements_that_make_no_sense_are_refused()
    {
        using var store = Open();
        var article = Ok(store.Add([News.Addition(News.Meeting())]))[0].Article;
        var id = Only(store, Events()).Id;
        var correct = News.By("Eva", JudgementKind.Correct, id);
        Refused(store, StoreErrorCode.Invalid, correct with { Field = "colour", Value = "1" });
        Refused(store, StoreErrorCode.Invalid, correct with { Field = "type", Value = "\"MUMBLE\"" });
        Refused(store, StoreErrorCode.Invalid, correct with { Field = "type", Value = "nothing" });
        Refused(store, StoreErrorCode.Invalid, correct with { Field = "place", Value = "\"p-0123456789abcdef\"" });
        Refused(store, StoreErrorCode.Invalid, correct with { Field = "span", Value = "[0,5000]" });
        Refused(store, StoreErrorCode.Invalid, News.Pair(JudgementKind.Same, JoinKind.Event, id, id));
        Refused(store, StoreErrorCode.Invalid, News.Pair(JudgementKind.Same, JoinKind.Event, id, article));
        Refused(store, StoreErrorCode.Invalid, News.By("", JudgementKind.Confirm, id));
        Refused(store, StoreErrorCode.Invalid, News.By("dateline/0.1.0", JudgementKind.Confirm, id));
        Refused(
            store,
            StoreErrorCode.NotFound,
            News.By("Eva", JudgementKind.Confirm, Permalink.Parse("e-0123456789abcdef"))
        );
        Refused(
            store,
            StoreErrorCode.NotFound,
            News.By("Eva", JudgementKind.Undo, Permalink.Parse("j-0123456789abcdef"))
        );
    }

    [Fact]
    public void A_reviewer_who_has_not_seen_the_last_decision_is_told()
    {
        using var store = Open();
        Ok(store.Add([News.Addition(News.Meeting())]));
        var id = Only(store, Events()).Id;
        var seen = store.Read().Sequence;
        Ok(store.Judge([News.By("Eva", JudgementKind.Reject, id) with { Seen = seen }]));
        Refused(store, StoreErrorCode.Conflict, News.By("Max", JudgementKind.Confirm, id) with { Seen = seen });
        Ok(store.Judge([News.By("Max", JudgementKind.Confirm, id) with { Seen = store.Read().Sequence }]));
    }

    [Fact]
    public void Joined_things_are_found_by_any_of_them_and_a_split_parts_them()
    {
        using var store = Open();
        Ok(store.Add([News.Addition(News.Meeting()), News.Addition(News.Meeting(day: "2025-03-05"))]));
        var events = store.Read().Entries(Events()).Items.Select(e => e.Id).ToArray();
        var join = Ok(store.Judge([News.Pair(JudgementKind.Same, JoinKind.Event, events[0], events[1])]))[0];
        using (var joined = store.Read())
        {
            var group = joined.Group(JoinKind.Event, events[1]);
            Assert.Equal(events.Min(), group.Id);
            Assert.Equal(events.Order(), group.Members);
            Assert.Equal(
                [group.Id, group.Id],
                joined.Entries(Events() with { Group = events[0] }).Items.Select(e => e.Group)
            );
            Assert.Equal(group.Members, Assert.Single(joined.Groups(JoinKind.Event)).Members);
        }
        Ok(store.Judge([News.Pair(JudgementKind.NotSame, JoinKind.Event, events[1], events[0], "Max")]));
        Assert.Single(store.Read().Group(JoinKind.Event, events[1]).Members);
        Assert.Equal(2, store.Read().JudgementsOf(events[0]).Count);
        Assert.True(store.Read().Judgement(join.Id)!.IsLive);
    }

    [Fact]
    public void Actors_joined_by_a_key_are_one_in_questions()
    {
        using var store = Open();
        Ok(store.Add([News.Addition(News.Meeting()), News.Addition(News.Meeting(day: "2025-03-05"))]));
        var named = store.Read().Entries(new EntryQuery { Kind = ClaimKind.Actor, Name = "Ana Ruiz" }).Items;
        var key = Permalink.OfKey("person|ana ruiz|PER");
        Judgement Same(Permalink actor) =>
            News.Pair(JudgementKind.Same, JoinKind.Actor, actor, key, "dateline/0.1.0") with
            {
                Confidence = 0.98,
            };
        Ok(store.Judge([.. named.Select(n => Same(n.Id))]));
        Assert.Equal(2, Days(store.Read(), Events() with { Actor = named[1].Id }).Length);
        Assert.Equal(2, store.Read().Group(JoinKind.Actor, key).Members.Count);
        Ok(store.Judge([News.Pair(JudgementKind.NotSame, JoinKind.Actor, named[0].Id, key)]));
        Assert.Single(Days(store.Read(), Events() with { Actor = named[1].Id }));
        Assert.Single(Days(store.Read(), Events() with { Actor = named[0].Id }));
        var before = store.Read().Sequence;
        Ok(store.Judge([Same(named[0].Id) with { Confidence = 0.99, By = "dateline/0.2.0" }]));
        Assert.Equal(before, store.Read().Sequence);
    }

    [Fact]
    public void Proposals_stay_open_until_they_are_decided()
    {
        using var store = Open();
        Ok(store.Add([News.Addition(News.Meeting()), News.Addition(News.Meeting(day: "2025-03-05"))]));
        var articles = store.Read().Reports(new ReportQuery()).Items.Select(r => r.Id).ToArray();
        var propose = News.Pair(JudgementKind.Propose, JoinKind.Story, articles[0], articles[1], "dateline/0.1.0");
        Ok(store.Judge([propose]));
        var open = new JudgementQuery { Open = true };
        Assert.Single(store.Read().Judgements(open).Items);
        Ok(store.Judge([News.Pair(JudgementKind.NotSame, JoinKind.Story, articles[1], articles[0])]));
        Assert.Empty(store.Read().Judgements(open).Items);
        Assert.Single(store.Read().Judgements(new JudgementQuery { ByPersons = true }).Items);
    }

    [Fact]
    public void A_withdrawn_article_says_so()
    {
        using var store = Open();
        var article = Ok(store.Add([News.Addition(News.Meeting())]))[0].Article;
        Assert.False(store.Read().Report(article)!.IsRetracted);
        Ok(store.Judge([News.By("Eva", JudgementKind.Retract, article)]));
        Assert.True(store.Read().Report(article)!.IsRetracted);
    }

    [Fact]
    public void The_bytes_that_were_read_come_back_exactly()
    {
        using var store = Open();
        var payload = Encoding.UTF8.GetBytes("<html>" + new string('x', 5000) + "\0\u00ff</html>");
        var bytes = new KeptBytes(payload, "text/html", Encoding.UTF8.GetBytes("WARC/1.1\r\n\r\n"));
        var article = Ok(store.Add([News.Addition(News.Meeting(), bytes: bytes)]))[0].Article;
        using var now = store.Read();
        Assert.Equal([bytes.Sha256], now.Report(article)!.First.Bytes);
        var kept = now.Bytes(bytes.Sha256)!;
        Assert.Equal(payload, kept.Payload.ToArray());
        Assert.Equal(bytes.Head.ToArray(), kept.Head.ToArray());
        Assert.Equal("text/html", kept.MediaType);
        Assert.Null(now.Bytes(new string('0', 64)));
    }

    [Fact]
    public void Looks_at_feeds_are_kept_in_the_order_of_time()
    {
        using var store = Open();
        var late = new FeedCheck(
            "https://a.example/feed",
            "Gazette",
            News.Noon.AddHours(2),
            FeedOutcome.Unreachable,
            "503"
        );
        var early = new FeedCheck(
            "https://a.example/feed",
            "Gazette",
            News.Noon,
            FeedOutcome.Healthy,
            null,
            20,
            DayRange.Month(2025, 3)
        );
        Ok(store.Check([late, early, late with { Outlet = "Mirror", Address = "https://b.example/feed" }]));
        Ok(store.Check([late]));
        using var now = store.Read();
        Assert.Equal([early, late], now.Checks("Gazette", News.Noon, News.Noon.AddDays(1)));
        Assert.Equal(3, now.Checks(null, News.Noon, News.Noon.AddDays(1)).Count);
        Assert.Empty(now.Checks("Gazette", News.Noon.AddHours(3), News.Noon.AddDays(1)));
    }

    [Theory]
    [InlineData("ana ruiz", 1)]
    [InlineData("\"met Luis\"", 1)]
    [InlineData("\"Luis met\"", 0)]
    [InlineData("diaz-canel", 1)]
    [InlineData("DÍAZ-CANEL", 1)]
    [InlineData("古巴", 1)]
    [InlineData("巴古", 0)]
    [InlineData("Lima", 2)]
    [InlineData("' OR 1=1 --", 0)]
    [InlineData("NEAR(a b) * ^ AND (\"", 0)]
    [InlineData("", 0)]
    [InlineData("\"", 0)]
    public void Words_are_found(string words, int count)
    {
        using var store = Open();
        Ok(
            store.Add([
                News.Addition(News.Meeting()),
                News.Addition(
                    new ArticleRecord { Article = News.Article("Miguel Díaz-Canel spoke in Lima. 中国和古巴。") }
                ),
            ])
        );
        Assert.Equal(count, store.Read().Search(words).Items.Count);
    }

    private static EntryQuery Events() => new() { Kind = ClaimKind.Event };

    private static ArticleRecord Other() =>
        News.Meeting(
            "Eva Paz",
            "BOL",
            "Ana Ruiz Vega",
            "PER",
            "La Paz",
            "BOL",
            "2025-06-01",
            "Día",
            "2025-06-02",
            EventType.Agree
        );

    private static string[] Days(ISnapshot snapshot, EntryQuery query) =>
        [.. snapshot.Entries(query).Items.Select(e => $"{e.Days.From:yyyy-MM-dd}")];

    private static Entry Only(IStore store, EntryQuery query) => Assert.Single(store.Read().Entries(query).Items);

    private static T Ok<T>(StoreOutcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.IsOk, outcome.Error?.ToString());
        return outcome.Value;
    }

    private static void Refused(IStore store, StoreErrorCode code, Judgement judgement)
    {
        var before = store.Read().Sequence;
        Assert.Equal(code, store.Judge([judgement]).Error?.Code);
        Assert.Equal(before, store.Read().Sequence);
    }

    private static (bool, bool, bool) News3(Added added) =>
        (added.IsNewArticle, added.IsNewAppearance, added.IsNewReading);
}
