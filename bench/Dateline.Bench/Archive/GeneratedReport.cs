using System.Text;

namespace Dateline.Bench.Archive;

/// <summary>A text that grows by pieces and knows where they stand.</summary>
internal sealed class GeneratedReport
{
    private readonly StringBuilder text = new();
    private readonly List<Actor> actors = [];
    private readonly List<Place> places = [];
    private readonly List<Timex3> times = [];
    private readonly List<Event> events = [];
    private readonly List<Statement> statements = [];

    public TextSpan Say(string words)
    {
        var start = text.Length;
        text.Append(words);
        return new TextSpan(start, text.Length);
    }

    public string Name(string name, ActorKind kind, string country)
    {
        var mention = new Mention(Say(name), MentionForm.Name);
        var known = actors.FindIndex(a => a.Name == name);
        if (known >= 0)
        {
            actors[known] = actors[known] with { Mentions = [.. actors[known].Mentions, mention] };
            return actors[known].Id;
        }
        var id = FormattableString.Invariant($"a{actors.Count + 1}");
        actors.Add(
            new Actor
            {
                Id = id,
                Kind = kind,
                Name = name,
                Country = country,
                Sector = "GOV",
                Offices = kind == ActorKind.Person ? [new Office("Minister", null, country, mention.Span)] : [],
                Mentions = [mention],
            }
        );
        return id;
    }

    public string At(string name, string country)
    {
        var id = FormattableString.Invariant($"p{places.Count + 1}");
        places.Add(
            new Place
            {
                Id = id,
                Name = name,
                Country = country,
                Latitude = 1.5,
                Longitude = 2.5,
                Kind = PlaceKind.City,
                Mentions = [Say(name)],
            }
        );
        return id;
    }

    public string On(DateOnly day)
    {
        var words = FormattableString.Invariant($"{day:yyyy-MM-dd}");
        var id = FormattableString.Invariant($"t{times.Count + 1}");
        times.Add(
            new Timex3
            {
                Id = id,
                Span = Say(words),
                Text = words,
                Type = Timex3Type.Date,
                Value = words,
                Days = DayRange.Day(day),
            }
        );
        return id;
    }

    public void Happened(EventType type, TextSpan trigger, string[] by, string[] with, string? place, string? time) =>
        events.Add(
            new Event
            {
                Id = FormattableString.Invariant($"e{events.Count + 1}"),
                Type = type,
                Actors = by,
                Recipients = with,
                Place = place,
                Time = time,
                Trigger = trigger,
                Span = new TextSpan(Math.Max(0, trigger.Start - 20), trigger.End),
            }
        );

    public void Said(string speaker, TextSpan cue, TextSpan content, StatementAct act) =>
        statements.Add(
            new Statement
            {
                Id = FormattableString.Invariant($"s{statements.Count + 1}"),
                Speakers = [speaker],
                Cue = cue,
                Content = content,
                ContentParts = [content],
                Form = StatementForm.Indirect,
                Act = act,
            }
        );

    public ArticleRecord Close(string publisher, DateOnly published, string title) =>
        new()
        {
            Article = new Article
            {
                Source = "generated",
                Url = FormattableString.Invariant(
                    $"https://{publisher.ToLowerInvariant().Replace(' ', '-')}.example/{published:yyyy/MM/dd}/{Dateline.Archive.Permalink.OfKey(title)}"
                ),
                Publisher = publisher,
                Title = title,
                Published = new Published(DayRange.Day(published), PublishedBasis.Metadata),
                Language = LanguageTag.English,
                Text = text.ToString(),
            },
            Actors = actors,
            Places = places,
            Times = times,
            Events = events,
            Statements = statements,
        };
}
