using System.Text;
using Dateline.App.Cli;

namespace Dateline.Tests.App;

/// <summary>Runs the program inside the test, with streams of its own.</summary>
internal static class Shell
{
    /// <summary>Runs a command line; what the program printed, and its exit code.</summary>
    public static (int Code, string Output, string Error) Run(string[] args, string input = "")
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var streams = new Streams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        var code = CommandLine.Run(args, streams);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
