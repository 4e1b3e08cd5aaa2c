namespace Dateline.Reading;

/// <summary>What a person says of the input that the input itself can't say, and how much may be read.</summary>
public sealed record ReadOptions
{
    /// <summary>Nothing said, default limits.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>When the report appeared; takes precedence over what the input states.</summary>
    public DayRange? Published { get; init; }

    /// <summary>Who published it; takes precedence over what the input states.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its address; takes precedence over what the input states.</summary>
    public string? Url { get; init; }

    /// <summary>Its language; takes precedence over what the input states and over identification.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>
    /// The primary languages that the caller can use ("en", "es"); a report in another one is refused with
    /// <see cref="ReadErrorCode.UnsupportedLanguage"/>. Empty accepts every language.
    /// </summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Told what is worth knowing of an input and no error: what an archive held besides reports.</summary>
    public Action<ReadNotice>? Notice { get; init; }

    /// <summary>Told the bytes of a page, text or document right before each article that was read from them.</summary>
    public Action<ReadPayload>? Payload { get; init; }

    /// <summary>How the bytes were captured, where they come from an archive or a server.</summary>
    internal Capture? Capture { get; init; }

    /// <summary>The most that is read of one input.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;
}
