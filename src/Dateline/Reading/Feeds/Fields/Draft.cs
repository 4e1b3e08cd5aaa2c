namespace Dateline.Reading.Feeds.Fields;

/// <summary>A feed, entry or source while it is being read.</summary>
internal sealed class Draft
{
    public FeedText? Title { get; set; }

    public FeedText? Subtitle { get; set; }

    public FeedText? Summary { get; set; }

    public FeedText? Info { get; set; }

    public FeedText? Rights { get; set; }

    public List<FeedText> Contents { get; } = [];

    public string? Id { get; set; }

    public bool IsIdAnAddress { get; set; }

    public string? Link { get; set; }

    public List<FeedLink> Links { get; } = [];

    public List<FeedPerson> Authors { get; } = [];

    public List<FeedPerson> Contributors { get; } = [];

    public FeedPerson? Publisher { get; set; }

    public List<FeedCategory> Categories { get; } = [];

    public FeedTime? Published { get; set; }

    public FeedTime? Dated { get; set; }

    public FeedTime? Updated { get; set; }

    public FeedTime? Created { get; set; }

    public FeedTime? Expires { get; set; }

    public FeedTime? ValidFrom { get; set; }

    public FeedTime? ValidUntil { get; set; }

    public string? Language { get; set; }

    public string? License { get; set; }

    public FeedImage? Image { get; set; }

    public string? Icon { get; set; }

    public string? Logo { get; set; }

    public FeedGenerator? Generator { get; set; }

    public FeedPlace? Place { get; set; }

    public List<FeedMedia> Media { get; } = [];

    public string? Comments { get; set; }

    public FeedSource? Source { get; set; }

    public List<FeedElement> Extensions { get; } = [];

    /// <summary>Adds a category that is not there yet.</summary>
    public void Add(FeedCategory category)
    {
        if (category.Term.Length > 0 && Categories.Count < 1000 && !Categories.Contains(category))
        {
            Categories.Add(category);
        }
    }

    public FeedEntry ToEntry() =>
        Common(
            new FeedEntry
            {
                Summary = Summary,
                Contents = Contents,
                Enclosures = [.. Links.Where(l => l.Relation == "enclosure")],
                Media = Media,
                Comments = Comments,
                Source = Source,
                IsLinkById = Link is null && IsIdAnAddress,
            }
        );

    public FeedSource ToSource() => Common(new FeedSource());

    public Feed ToFeed(Feed feed) => Common(feed with { Info = Info });

    private T Common<T>(T part)
        where T : FeedPart =>
        part with
        {
            Title = Title,
            Subtitle = Subtitle,
            Id = Id,
            Link = Link ?? (IsIdAnAddress && Id is not null && UriReference.IsSafe(Id) ? Id : null),
            Links = Links,
            Authors = Authors,
            Contributors = Contributors,
            Publisher = Publisher,
            Categories = Categories,
            Published = Published ?? Dated,
            Updated = Updated ?? Dated,
            Created = Created,
            Expires = Expires,
            ValidFrom = ValidFrom,
            ValidUntil = ValidUntil,
            Language = Language,
            Rights = Rights,
            License = License,
            Image = Image,
            Icon = Icon,
            Logo = Logo,
            Generator = Generator,
            Place = Place,
            Extensions = Extensions,
        };
}
