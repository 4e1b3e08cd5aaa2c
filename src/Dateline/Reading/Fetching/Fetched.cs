namespace Dateline.Reading.Fetching;

/// <summary>What a server said of the version that it gave: sent back to ask only for what is new (RFC 9110, section 13).</summary>
/// <param name="ETag">The entity tag as it was given, or <c>null</c>.</param>
/// <param name="LastModified">The Last-Modified header as it was given, or <c>null</c>.</param>
public sealed record Validators(string? ETag, string? LastModified);

/// <summary>An answer that was fetched.</summary>
public sealed record Fetched
{
    /// <summary>The address that was asked for.</summary>
    public required Uri Asked { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>When the answer came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The body, decoded.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The Content-Type header, or <c>null</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the server said that nothing has changed (304); the body is then empty.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>What to send the next time.</summary>
    public Validators Validators { get; init; } = new(null, null);

    /// <summary>Whether every redirect on the way was said to be permanent (301, 308).</summary>
    public bool IsMovedForGood { get; init; }
}

/// <summary>A fetch that failed: a value, never an exception.</summary>
/// <param name="Asked">The address that was asked for, as it was given.</param>
/// <param name="Failure">Why.</param>
/// <param name="Message">For a person: what is wrong, and what to do.</param>
public sealed record FetchError(string Asked, FetchFailure Failure, string Message)
{
    /// <summary>The status code, where a server answered.</summary>
    public int? Status { get; init; }

    /// <summary>When the server wants to be asked again, where it said so.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>The same as the error of a report.</summary>
    public ReadError ToReadError() => new(Asked, Failure.Code(), Message);
}

/// <summary>An answer, or the reason why there is none.</summary>
public sealed record FetchOutcome
{
    private FetchOutcome(Fetched? answer, FetchError? error) => (Answer, Error) = (answer, error);

    /// <summary>The answer, where there is one.</summary>
    public Fetched? Answer { get; }

    /// <summary>The reason, where there is none.</summary>
    public FetchError? Error { get; }

    /// <summary>An outcome with an answer.</summary>
    public static implicit operator FetchOutcome(Fetched answer) => new(answer, null);

    /// <summary>An outcome with a reason.</summary>
    public static implicit operator FetchOutcome(FetchError error) => new(null, error);
}
