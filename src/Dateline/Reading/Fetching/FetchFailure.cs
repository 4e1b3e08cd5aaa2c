namespace Dateline.Reading.Fetching;

/// <summary>
/// Why an address could not be fetched: a closed vocabulary. The written form (<c>too-many-redirects</c>) is stable and
/// stands in the health record of a feed; <c>docs/errors.md</c> says which error of a report each becomes.
/// </summary>
public enum FetchFailure
{
    /// <summary>No address of the web: not http or https, no host, a user's name in it, a spelling that hides the host.</summary>
    BadAddress,

    /// <summary>A port that no web server commonly has, and that was not allowed by name.</summary>
    ForbiddenPort,

    /// <summary>The host lies in the user's own network, or in none, and was not allowed by name.</summary>
    ForbiddenAddress,

    /// <summary>No such name (DNS).</summary>
    UnknownHost,

    /// <summary>No connection to the server, or it broke off.</summary>
    ConnectionFailed,

    /// <summary>The server's certificate is not valid for it, or no encryption could be agreed on.</summary>
    TlsFailed,

    /// <summary>The proxy could not be reached or refused.</summary>
    ProxyFailed,

    /// <summary>It took longer than the stated limit.</summary>
    TimedOut,

    /// <summary>The server's robots.txt forbids it.</summary>
    RobotsForbidden,

    /// <summary>The server's robots.txt could not be asked for, which RFC 9309 takes for a refusal.</summary>
    RobotsUnreachable,

    /// <summary>More redirects than the stated limit, or a circle of them.</summary>
    TooManyRedirects,

    /// <summary>A redirect that leads to no address.</summary>
    BadRedirect,

    /// <summary>401, 402, 403, 407, 451: the server does not give it to us.</summary>
    Denied,

    /// <summary>404: not there.</summary>
    NotFound,

    /// <summary>410: gone for good.</summary>
    Gone,

    /// <summary>429: asked too often.</summary>
    TooManyRequests,

    /// <summary>Another answer of the kind 4xx, or one that is no answer to a request.</summary>
    RequestFailed,

    /// <summary>5xx: the server failed.</summary>
    ServerFailed,

    /// <summary>More than the stated limit, counted after decompression, or out of proportion to what was sent.</summary>
    TooLarge,

    /// <summary>No HTTP, or a coding that is broken or not known.</summary>
    Malformed,

    /// <summary>What came could not be kept in the archive that was asked for: the disk is full, say.</summary>
    NotKept,

    /// <summary>What came is no feed: commonly a page that says so.</summary>
    NotAFeed,
}
