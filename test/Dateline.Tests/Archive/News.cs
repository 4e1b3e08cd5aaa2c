using Dateline.Archive;

namespace Dateline.Tests.Archive;

/// <summary>Small reports made by hand, so that tests of the archive need no language model.</summary>
internal static class News
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public static Article Article(
        string text,
        string publisher = "Gazette",
        string published = "2025-03-04",
        string? url = null
    ) =>
        new()
        {
            Source = "test/" + publisher,
            Url = url,
            Publisher = publisher,
            Title = text.Split('.')[0],
            Published = new Published(
                DayRange.Day(DateOnly.ParseExact(published, "yyyy-MM-dd", null)),
                PublishedBasis.Given
            ),
            Language = LanguageTag.English,
            Text = text,
        };

    /// <summary>"A met B in C on D": two persons, a place, a time, an event, a statement about it by B.</summary>
    public static ArticleRecord Meeting(
        string one = "Ana Ruiz",
        string oneCountry = "PER",
        string other = "Luis Soto",
        string otherCountry = "CHL",
        string place = "Lima",
        string placeCountry = "PER",
        string day = "2025-03-03",
        string publisher = "Gazette",
        string published = "2025-03-04",
        EventType type = EventType.Consult
    )
    {
        var text = $"{one} met {other} in {place} on {day}. {other} said that {one} will visit.";
        return new ArticleRecord
        {
            Article = Article(text, publisher, published),
            Actors = [Person("a1", one, oneCountry, text), Person("a2", other, otherCountry, text)],
            Places =
            [
                new Place
                {
                    Id = "p1",
                    Name = place,
                    Country = placeCountry,
                    Kind = PlaceKind.City,
                    Mentions = [Find(text, place)],
                },
            ],
            Times =
            [
                new Timex3
                {
                    Id = "t1",
                    Span = Find(text, day),
                    Text = day,
                    Type = Timex3Type.Date,
                    Value = day,
                    Days = DayRange.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", null)),
                },
            ],
            Events =
            [
                new Event
                {
                    Id = "e1",
                    Type = type,
                    Actors = ["a1"],
                    Recipients = ["a2"],
                    Place = "p1",
                    Time = "t1",
                    Trigger = Find(text, "met"),
                    Span = new TextSpan(0, text.IndexOf('.', StringComparison.Ordinal)),
                },
            ],
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Speakers = ["a2"],
                    Cue = Find(text, "said"),
                    Content = new TextSpan(text.IndexOf("that ", StringComparison.Ordinal), text.Length - 1),
                    Replies = ["e1"],
                },
            ],
        };
    }

    public static Addition Addition(ArticleRecord record, string version = "0.1.0", KeptBytes? bytes = null) =>
        new()
        {
            Article = record.Article,
            Record = record,
            Version = version,
            When = Noon,
            Bytes = bytes,
        };

    /// <summary>A judgement by a person.</summary>
    public static Judgement By(string person, JudgementKind kind, Permalink subject, int minute = 1) =>
        new()
        {
            Kind = kind,
            Subject = subject,
            By = person,
            When = Noon.AddMinutes(minute),
            Why = "read the report",
        };

    /// <summary>A judgement on a pair.</summary>
    public static Judgement Pair(
        JudgementKind kind,
        JoinKind join,
        Permalink one,
        Permalink other,
        string by = "Eva"
    ) => By(by, kind, one) with { Join = join, Other = other };

    private static Actor Person(string id, string name, string country, string text) =>
        new()
        {
            Id = id,
            Kind = ActorKind.Person,
            Name = name,
            Country = country,
            Offices = id == "a1" ? [new Office("Minister", null, country, Find(text, name), OfficeTenure.Former)] : [],
            Mentions =
            [
                new Mention(Find(text, name), MentionForm.Name),
                new Mention(FindLast(text, name), MentionForm.Name),
            ],
        };

    private static TextSpan Find(string text, string words) => At(text.IndexOf(words, StringComparison.Ordinal), words);

    private static TextSpan FindLast(string text, string words) =>
        At(text.LastIndexOf(words, StringComparison.Ordinal), words);

    private static TextSpan At(int start, string words) => new(start, start + words.Length);
}
