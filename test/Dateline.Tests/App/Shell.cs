using System.Text;
using Dateline.App.Cli;
using Dateline.Tests.Reading.Fetching;

namespace Dateline.Tests.App;

/// <summary>Runs the program inside the test, with streams of its own.</summary>
internal static class Shell
{
    /// <summary>Runs a command line; what the program printed, and its exit code.</summary>
    public static (int Code, string Output, string Error) Run(string[] args, string input = "") =>
        Run(args, input, streams => streams);

    /// <summary>Runs a command line whose every address is of a server in the test.</summary>
    public static (int Code, string Output, string Error) Run(
        string[] args,
        LocalServer server,
        string? home = null,
        TimeProvider? time = null
    ) =>
        Run(
            args,
            "",
            streams =>
                streams with
                {
                    Variable = name => name == "DATELINE_HOME" ? home : null,
                    Time = time ?? TimeProvider.System,
                    OpenDoor = (options, log, time) =>
                        server.Door(options with { Delay = TimeSpan.Zero, Retries = 0 }, log, time: time),
                }
        );

    private static (int Code, string Output, string Error) Run(
        string[] args,
        string input,
        Func<Streams, Streams> change
    )
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var streams = new Streams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        var code = CommandLine.Run(args, change(streams));
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
