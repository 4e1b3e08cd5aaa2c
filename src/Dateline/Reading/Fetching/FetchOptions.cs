namespace Dateline.Reading.Fetching;

/// <summary>How the door fetches: whom it obeys, how long it waits, how much it takes, and what it may reach.</summary>
public sealed record FetchOptions
{
    /// <summary>The defaults.</summary>
    public static FetchOptions Default { get; } = new();

    /// <summary>What the program calls itself to servers; robots.txt addresses it by the word before the slash.</summary>
    public string UserAgent { get; init; } = "Dateline/0.1 (reads news for one person)";

    /// <summary>The least time between two requests to one host, from the end of one to the beginning of the next. Default 2 s.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The most that a Crawl-delay of robots.txt may ask for. Default 60 s.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most time until an answer begins, for each try; and again until its body has come. Default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most time to connect. Default 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a request that failed in passing is tried again: 408, 429, 5xx, no connection. Default 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The time before the first new try; it doubles with each. Default 1 s.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest Retry-After that is waited for; a longer one ends the tries. Default 60 s.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most redirects. Default 10.</summary>
    public int Redirects { get; init; } = 10;

    /// <summary>The most bytes of a page or feed, counted after decompression. Default 10,000,000.</summary>
    public int PageBytes { get; init; } = 10_000_000;

    /// <summary>The most bytes of a PDF document. Default 50,000,000.</summary>
    public int PdfBytes { get; init; } = 50_000_000;

    /// <summary>
    /// Hosts that may lie in the user's own network, and ports that are not common: "intranet.example",
    /// "localhost:8080", "192.168.1.7". Nothing else there is ever connected to. Default none.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The ports that are asked without being allowed by name. Default 80, 443, 8000, 8008, 8080, 8443.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [80, 443, 8000, 8008, 8080, 8443];

    /// <summary>
    /// A proxy (http, https, socks4, socks4a, socks5), such as Tor's "socks5://127.0.0.1:9050". Names are then resolved by
    /// the proxy. The environment's proxies are not used.
    /// </summary>
    public Uri? Proxy { get; init; }
}
