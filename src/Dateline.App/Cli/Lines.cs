using System.Text;

namespace Dateline.App.Cli;

/// <summary>Writes plain lines: UTF-8, no byte-order mark, "\n".</summary>
internal static class Lines
{
    /// <summary>Writes lines to a stream.</summary>
    public static void Write(Stream stream, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var line in lines)
            writer.WriteLine(line);
    }
}
