using System.CommandLine;
using Dateline.Record;

namespace Dateline.App.Cli;

/// <summary><c>--gazetteer FILE</c>: places of the user's own, above those that come with the program.</summary>
internal sealed class GazetteerOption
{
    private readonly Option<string?> _file = new("--gazetteer")
    {
        Description = "Your own places: a GeoNames dump, or a table as docs/gazetteer.md says",
        HelpName = "FILE",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_file);

    /// <summary>The reader with the user's places, or what is wrong with the file.</summary>
    public Outcome<RecordReader> Reader(ParseResult parse)
    {
        if (parse.GetValue(_file) is not { } path)
        {
            return RecordReader.Default;
        }
        try
        {
            using var text = File.OpenText(path);
            return RecordReader.WithGazetteer(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ReadError(path, ReadErrorCode.Unreadable, "The gazetteer may not be opened: check the path.");
        }
    }
}
