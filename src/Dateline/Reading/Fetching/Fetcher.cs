using System.Net;
using Dateline.Reading.Fetching.Addresses;
using Dateline.Reading.Fetching.Robots;

namespace Dateline.Reading.Fetching;

/// <summary>
/// The one door through which everything is fetched. It obeys robots.txt, waits between requests to a host, follows
/// redirects by hand and checks each, takes no more than the stated limits, and reaches nothing in the user's own network
/// that was not allowed by name. Thread-safe.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly AddressRules _rules;
    private readonly RobotsCache _robots;
    private readonly HostQueues _queues;
    private readonly FetchLine _line;

    /// <summary>A door to the internet.</summary>
    /// <param name="options">Whom it obeys, how long it waits, how much it takes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where every exchange is kept, or <c>null</c>; not disposed.</param>
    public Fetcher(FetchOptions options, TimeProvider time, FetchLog? log = null)
        : this(options, time, log, Dns.GetHostAddressesAsync, LocalNetworks.OfThisMachine()) { }

    internal Fetcher(FetchOptions options, TimeProvider time, FetchLog? log, Resolve resolve, LocalNetworks local)
    {
        _options = options;
        _rules = new AddressRules(options, local);
        _robots = new RobotsCache(time, options.UserAgent.Split('/', ' ')[0]);
        _queues = new HostQueues(time);
        _line = new FetchLine(options, new Dialer(_rules, resolve, options.Proxy, options.ConnectTimeout), time, log);
    }

    /// <summary>Fetches an address. What fails is an outcome; only cancellation throws.</summary>
    public async Task<FetchOutcome> GetAsync(
        string address,
        FetchRequest request,
        CancellationToken cancellation = default
    )
    {
        var (asked, error) = _rules.Check(address);
        return asked is null
            ? error!
            : await FollowAsync(asked, request, isRobots: false, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _line.Dispose();
        _queues.Dispose();
    }

    private async Task<FetchOutcome> FollowAsync(
        Uri asked,
        FetchRequest request,
        bool isRobots,
        CancellationToken cancellation
    )
    {
        var path = new RedirectPath(asked, _options.Redirects);
        while (true)
        {
            var turn = await EnterAsync(path, isRobots, cancellation).ConfigureAwait(false);
            if (turn.Error is { } refusal)
            {
                return refusal;
            }
            FetchStep step;
            using (turn.Held)
            {
                step = await _line.SendAsync(path, request, cancellation).ConfigureAwait(false);
            }
            if (step.Location is null)
            {
                return step.Outcome!;
            }
            if (path.Follow(step, _rules) is { } error)
            {
                return error;
            }
        }
    }

    // A redirect is followed at once, as browsers do; robots.txt is asked for before its server is waited for.
    private async Task<(IDisposable? Held, FetchError? Error)> EnterAsync(
        RedirectPath path,
        bool isRobots,
        CancellationToken cancellation
    )
    {
        var delay = _options.Delay;
        if (!isRobots)
        {
            var known =
                _robots.Find(path.Current) ?? await AskRobotsAsync(path.Current, cancellation).ConfigureAwait(false);
            if (Refusal(known, path) is { } refusal)
            {
                return (null, refusal);
            }
            delay = Longer(delay, known.Rules?.Delay);
        }
        var turn = await _queues
            .EnterAsync(path.Current.Host, isRobots || path.Hops > 0 ? null : delay, cancellation)
            .ConfigureAwait(false);
        return (turn, null);
    }

    private TimeSpan Longer(TimeSpan own, TimeSpan? stated)
    {
        var asked = stated > _options.LongestDelay ? _options.LongestDelay : stated;
        return asked > own ? asked.Value : own;
    }

    private async Task<RobotsKnowledge> AskRobotsAsync(Uri address, CancellationToken cancellation)
    {
        var robots = new Uri(RobotsCache.AddressOf(address));
        var outcome = await FollowAsync(robots, FetchRequest.Robots, isRobots: true, cancellation)
            .ConfigureAwait(false);
        return _robots.Keep(address, outcome);
    }

    private static FetchError? Refusal(RobotsKnowledge known, RedirectPath path) =>
        known.Rules is null ? known.Why with { Asked = path.Asked.AbsoluteUri }
        : known.Rules.Allow(path.Current.PathAndQuery) ? null
        : path.Fail(
            FetchFailure.RobotsForbidden,
            $"The robots.txt of {path.Current.Host} forbids it: open the page in a browser and save it."
        );
}
