using System.Collections.Concurrent;
using System.Text;

namespace Dateline.Reading.Fetching.Robots;

/// <summary>What is known of a server's robots.txt.</summary>
/// <param name="Rules">The rules, or <c>null</c> where the server could not say: then nothing may be fetched.</param>
/// <param name="Until">When to ask again.</param>
/// <param name="Why">Why nothing may be fetched, where the server could not say.</param>
internal sealed record RobotsKnowledge(RobotsRules? Rules, DateTimeOffset Until, FetchError Why);

/// <summary>
/// The rules of servers, each asked for once in 24 hours (RFC 9309, section 2.4). Where there is none (4xx) all is allowed;
/// where the server fails (5xx) or can't be reached nothing is, and it is asked again after ten minutes.
/// </summary>
internal sealed class RobotsCache(TimeProvider time, string product)
{
    /// <summary>The most of a robots.txt that is read; the rest is dropped (RFC 9309, section 2.5).</summary>
    public const int Limit = 500 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptFailure = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, RobotsKnowledge> _known = new(StringComparer.Ordinal);

    /// <summary>What is known of the server of an address, or <c>null</c> where it must be asked.</summary>
    public RobotsKnowledge? Find(Uri address) =>
        _known.TryGetValue(Server(address), out var known) && known.Until > time.GetUtcNow() ? known : null;

    /// <summary>Where the rules of a server stand.</summary>
    public static string AddressOf(Uri address) => Server(address) + "/robots.txt";

    /// <summary>Keeps what a server answered.</summary>
    public RobotsKnowledge Keep(Uri address, FetchOutcome outcome)
    {
        var rules = Rules(outcome);
        var known = new RobotsKnowledge(
            rules,
            time.GetUtcNow() + (rules is null ? KeptFailure : Kept),
            Why(address, outcome)
        );
        _known[Server(address)] = known;
        return known;
    }

    // Where the host itself can't be reached, that is the reason, and not its robots.txt.
    private static FetchError Why(Uri address, FetchOutcome outcome) =>
        outcome.Error
            is { Failure: FetchFailure.ServerFailed or FetchFailure.TooLarge or FetchFailure.Malformed }
                or null
            ? new FetchError(
                address.AbsoluteUri,
                FetchFailure.RobotsUnreachable,
                $"{address.Host} could not say by its robots.txt what may be fetched: try again later."
            )
            : outcome.Error;

    private RobotsRules? Rules(FetchOutcome outcome) =>
        outcome switch
        {
            { Answer: { } answer } => RobotsRules.Parse(
                Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, Limit))),
                product
            ),
            { Error.Status: >= 400 and < 500 } => RobotsRules.AllowAll,
            // After too many redirects, or one to nowhere, there is none (RFC 9309, section 2.3.1.2).
            { Error.Failure: FetchFailure.TooManyRedirects or FetchFailure.BadRedirect } => RobotsRules.AllowAll,
            _ => null,
        };

    private static string Server(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
