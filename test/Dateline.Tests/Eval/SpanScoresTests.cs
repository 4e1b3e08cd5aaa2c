using System.Text.Json;
using Dateline.Eval.Records;
using Dateline.Eval.Spans;

namespace Dateline.Tests.Eval;

public sealed class SpanScoresTests
{
    private const string Text = "Ana Paz said on Friday that Lima, Peru, was calm.";

    [Fact]
    public void A_time_that_overlaps_counts_relaxed_but_not_strict()
    {
        var record = Record() with { Times = [Time(13, 22, "2018-04-06")] };
        var scores = Score(
            TimeSpansScorer.Score,
            record,
            """{"times":[{"span":[16,22],"type":"DATE","value":"2018-04-06"}]}"""
        );
        Assert.Equal(
            (1, 0, 1, 1),
            (scores["times relaxed"], scores["times strict"], scores["times value"], scores["times type"])
        );
    }

    [Fact]
    public void A_time_with_another_value_counts_as_found_only()
    {
        var record = Record() with { Times = [Time(16, 22, "2018-03-30")] };
        var scores = Score(
            TimeSpansScorer.Score,
            record,
            """{"times":[{"span":[16,22],"type":"TIME","value":"2018-04-06"}]}"""
        );
        Assert.Equal(
            (1, 1, 0, 0),
            (scores["times relaxed"], scores["times strict"], scores["times value"], scores["times type"])
        );
    }

    [Fact]
    public void One_time_that_was_found_serves_one_of_the_gold()
    {
        var record = Record() with { Times = [Time(0, 22, "2018-04-06")] };
        var scores = Score(
            TimeSpansScorer.Score,
            record,
            """{"times":[{"span":[0,3],"type":"DATE","value":"x"},{"span":[16,22],"type":"DATE","value":"y"}]}"""
        );
        Assert.Equal(2 / 3.0, scores["times relaxed"], 6);
    }

    [Fact]
    public void Punctuation_at_the_ends_of_a_content_does_not_count()
    {
        var statement = new Statement
        {
            Id = "s1",
            Content = new TextSpan(23, 49),
            Cue = new TextSpan(8, 12),
            SpeakerSpan = new TextSpan(0, 3),
        };
        var scores = Score(
            StatementSpansScorer.Score,
            Record() with
            {
                Statements = [statement],
            },
            """{"statements":[{"speaker":[[0,7]],"cue":[[8,12]],"content":[[23,48]]}]}"""
        );
        Assert.Equal((0, 1), (scores["speaker exact"], scores["speaker overlap"]));
        Assert.Equal((1, 1), (scores["cue exact"], scores["content exact"]));
    }

    [Fact]
    public void A_toponym_is_right_within_161_kilometres()
    {
        var place = new Place
        {
            Id = "p1",
            Name = "Lima",
            Country = "PER",
            Latitude = -12.0,
            Longitude = -77.0,
            Kind = PlaceKind.City,
            Mentions = [new TextSpan(28, 32)],
        };
        var near = Score(ToponymScorer.Score, Record() with { Places = [place] }, Toponym(-12.9));
        var far = Score(ToponymScorer.Score, Record() with { Places = [place] }, Toponym(-14.0));
        Assert.Equal((1, 1, 1), (near["toponyms found"], near["toponyms within 161 km"], near["toponyms country"]));
        Assert.Equal((1, 0), (far["toponyms found"], far["toponyms within 161 km"]));
    }

    [Fact]
    public void A_degree_of_latitude_is_111_kilometres() =>
        Assert.Equal(111.2, ToponymScorer.Kilometres(10, 20, 11, 20), 1);

    private static string Toponym(double latitude) =>
        FormattableString.Invariant(
            $$"""{"toponyms":[{"span":[28,32],"latitude":{{latitude}},"longitude":-77.0,"country":"PE"}]}"""
        );

    private static ArticleRecord Record() =>
        new()
        {
            Article = new Article { Source = "a", Text = Text },
        };

    private static Timex3 Time(int start, int end, string value) =>
        new()
        {
            Id = "t1",
            Span = new TextSpan(start, end),
            Text = Text[start..end],
            Type = Timex3Type.Date,
            Value = value,
        };

    private static Dictionary<string, double> Score(
        Action<ArticleRecord, JsonElement, Tally> scorer,
        ArticleRecord record,
        string gold
    )
    {
        using var document = JsonDocument.Parse(gold);
        var tally = new Tally();
        scorer(record, document.RootElement, tally);
        return tally.Scores().ToDictionary(s => s.Measure, s => s.Score);
    }
}
