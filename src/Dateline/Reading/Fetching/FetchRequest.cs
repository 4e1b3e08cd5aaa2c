namespace Dateline.Reading.Fetching;

/// <summary>What is wanted of an address.</summary>
public sealed record FetchRequest
{
    private const string Pages = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5";

    private const string Feeds =
        "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5";

    /// <summary>A page or a document.</summary>
    public static FetchRequest Page { get; } = new();

    /// <summary>A feed.</summary>
    public static FetchRequest Feed { get; } = new() { Accept = Feeds };

    /// <summary>The Accept header.</summary>
    public string Accept { get; init; } = Pages;

    /// <summary>What is known of the version that one already has: an unchanged one is not sent again.</summary>
    public Validators? Known { get; init; }

    internal static FetchRequest Robots { get; } = new() { Accept = "text/plain,*/*;q=0.5" };
}
