using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Dateline.Reading.Feeds;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli.Feed;

/// <summary>A page that could not be fetched and is tried again.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Tries">How often it was tried.</param>
internal sealed record WaitingPage(string Address, int Tries);

/// <summary>What is known of a feed: where it is, how it does, and which of its entries were read.</summary>
internal sealed record FeedState
{
    /// <summary>A feed that was not asked yet.</summary>
    public const string New = "new";

    /// <summary>A feed that answered when it was last asked.</summary>
    public const string Working = "working";

    private const int MostSeen = 5000;

    public required string Address { get; init; }

    public string? Title { get; init; }

    /// <summary>The page of the site.</summary>
    public string? Page { get; init; }

    /// <summary>The outlet that publishes it: the name given, or that of the registry.</summary>
    public string? Outlet { get; init; }

    public IReadOnlyList<string> Folder { get; init; } = [];

    public DateTimeOffset Added { get; init; }

    public DateTimeOffset? Checked { get; init; }

    public DateTimeOffset? Succeeded { get; init; }

    /// <summary>Before this the server does not want to be asked.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>"new", "working", or the name of the last failure.</summary>
    public string Status { get; init; } = New;

    /// <summary>The weights of the failures since the last success, added up.</summary>
    public double Failures { get; init; }

    /// <summary>How many entries it had when it was last sent.</summary>
    public int Items { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>The entries that were read, the newest last, by a digest of their identity.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    public IReadOnlyList<WaitingPage> Waiting { get; init; } = [];

    /// <summary>What to send with the next request.</summary>
    [JsonIgnore]
    public Validators Validators => new(ETag, LastModified);

    /// <summary>The state after a look at the feed.</summary>
    public FeedState After(FeedVisit visit) =>
        visit.Error is { } error
            ? this with
            {
                Checked = visit.When,
                Status = error.Failure.Name(),
                Failures = Failures + error.Failure.Weight(),
                NotBefore = error.RetryAt,
            }
            : Healthy(visit);

    /// <summary>The state after some of its entries were read.</summary>
    public FeedState After(IEnumerable<string> read) =>
        this with
        {
            Seen = [.. Seen.Concat(read).Distinct().TakeLast(MostSeen)],
        };

    /// <summary>The identity of an entry: the feed's identifier, else its address, as a short digest.</summary>
    public static string? KeyOf(FeedEntry entry) =>
        (entry.Id ?? entry.Link) is { Length: > 0 } id
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 8))
            : null;

    private FeedState Healthy(FeedVisit visit)
    {
        var state = this with
        {
            Checked = visit.When,
            Succeeded = visit.When,
            Status = Working,
            Failures = 0,
            NotBefore = null,
            Address = visit.Answer is { IsMovedForGood: true } moved ? moved.Address.AbsoluteUri : Address,
        };
        return visit.Feed is not { } feed
            ? state
            : state with
            {
                Items = feed.Entries.Count,
                ETag = visit.Answer?.Validators.ETag,
                LastModified = visit.Answer?.Validators.LastModified,
                Title = Title ?? OneLine(feed.Title?.Value),
                Page = Page ?? feed.Link,
            };
    }

    private static string? OneLine(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
