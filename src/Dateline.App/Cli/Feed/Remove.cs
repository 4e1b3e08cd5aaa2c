using System.CommandLine;

namespace Dateline.App.Cli.Feed;

/// <summary><c>dateline feed remove FEED…</c>: forgets feeds; what was fetched from them stays.</summary>
internal static class Remove
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("remove", "Forget feeds; what was fetched from them stays.");
        var feeds = new Argument<string[]>("FEED")
        {
            Description = "Addresses of feeds",
            Arity = ArgumentArity.OneOrMore,
        };
        command.Add(feeds);
        command.SetWork(
            streams,
            (parse, _) =>
            {
                var book = FeedSession.Book(streams);
                var (chosen, hasUnknown) = FeedSession.Choose(book, parse.GetRequiredValue(feeds), streams);
                book.Change(all => all.Where(f => chosen.All(c => c.Address != f.Address)));
                streams.Error.WriteLine($"{chosen.Count} feeds removed");
                return Task.FromResult(hasUnknown ? ExitCode.SomeFailed : ExitCode.Done);
            }
        );
        return command;
    }
}
