namespace Dateline.Reading.Feeds;

/// <summary>What a feed, an entry and the source of an entry have in common.</summary>
public abstract record FeedPart
{
    /// <summary>The title; the headline of an entry.</summary>
    public FeedText? Title { get; init; }

    /// <summary>The subtitle or description of a feed; the subtitle of an entry.</summary>
    public FeedText? Subtitle { get; init; }

    /// <summary>The identifier, as the feed has it.</summary>
    public string? Id { get; init; }

    /// <summary>The address of the page, where there is one.</summary>
    public string? Link { get; init; }

    /// <summary>All links in the order of the feed.</summary>
    public IReadOnlyList<FeedLink> Links { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    /// <summary>Who contributed.</summary>
    public IReadOnlyList<FeedPerson> Contributors { get; init; } = [];

    /// <summary>Who published it (dc:publisher, webMaster, itunes:owner, news:publication).</summary>
    public FeedPerson? Publisher { get; init; }

    /// <summary>Categories, subjects and keywords, each once.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>When it appeared.</summary>
    public FeedTime? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public FeedTime? Updated { get; init; }

    /// <summary>When it was made.</summary>
    public FeedTime? Created { get; init; }

    /// <summary>When it expires.</summary>
    public FeedTime? Expires { get; init; }

    /// <summary>From when it is valid (dcterms:valid).</summary>
    public FeedTime? ValidFrom { get; init; }

    /// <summary>Until when it is valid (dcterms:valid).</summary>
    public FeedTime? ValidUntil { get; init; }

    /// <summary>The language that is stated, as a tag ("en-GB").</summary>
    public string? Language { get; init; }

    /// <summary>The rights.</summary>
    public FeedText? Rights { get; init; }

    /// <summary>The address of the licence.</summary>
    public string? License { get; init; }

    /// <summary>The picture that stands for it.</summary>
    public FeedImage? Image { get; init; }

    /// <summary>The address of its small picture.</summary>
    public string? Icon { get; init; }

    /// <summary>The address of its wide picture.</summary>
    public string? Logo { get; init; }

    /// <summary>The program that made it.</summary>
    public FeedGenerator? Generator { get; init; }

    /// <summary>Where it is about.</summary>
    public FeedPlace? Place { get; init; }

    /// <summary>Everything else, in the order of the feed.</summary>
    public IReadOnlyList<FeedElement> Extensions { get; init; } = [];
}
