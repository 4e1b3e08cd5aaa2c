using System.CommandLine;
using Dateline.App.Cli.Feed;

namespace Dateline.App.Cli;

/// <summary><c>dateline feed</c>: the user's feeds, kept in a plain file.</summary>
internal static class FeedCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams) =>
        new("feed", "Keep feeds, see how they do, and bring in what is new.")
        {
            Add.Create(streams),
            List.Create(streams),
            Check.Create(streams),
            Fetch.Create(streams),
            Remove.Create(streams),
        };
}
