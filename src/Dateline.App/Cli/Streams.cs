using Dateline.Reading.Fetching;

namespace Dateline.App.Cli;

/// <summary>What a command reads and writes, and what those streams are connected to.</summary>
/// <param name="Input">What "-" reads.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where progress and messages go.</param>
internal sealed record Streams(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>Colour where standard output is a terminal and NO_COLOR (no-color.org) is not set.</summary>
    public bool HasColour { get; init; }

    /// <summary>A moving progress line where standard error is a terminal.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The environment: the value of a variable, or <c>null</c>.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Makes the door through which everything is fetched.</summary>
    public Func<FetchOptions, FetchLog?, TimeProvider, Fetcher> OpenDoor { get; init; } =
        (options, log, time) => new Fetcher(options, time, log);

    /// <summary>The streams of the process.</summary>
    public static Streams OfProcess() =>
        new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error)
        {
            HasColour =
                !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            ShowsProgress = !Console.IsErrorRedirected,
        };
}
