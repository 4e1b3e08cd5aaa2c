using System.CommandLine;

namespace Dateline.App.Cli.Feed;

/// <summary>What the verbs of <c>dateline feed</c> share: the feeds, and what to say when they can't be kept.</summary>
internal static class FeedSession
{
    /// <summary>The user's feeds.</summary>
    public static FeedBook Book(Streams streams) => new(DataFolder.Of(streams));

    /// <summary>Makes a verb do its work; what can't be written or is interrupted is told.</summary>
    public static void SetWork(
        this Command command,
        Streams streams,
        Func<ParseResult, CancellationToken, Task<int>> work
    ) =>
        command.SetAction(
            async (parse, cancellation) =>
            {
                try
                {
                    return await work(parse, cancellation).ConfigureAwait(false);
                }
                catch (FeedBookException e)
                {
                    streams.Error.WriteLine(e.Message);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    streams.Error.WriteLine(
                        $"The feeds in {DataFolder.Of(streams)} can't be read or kept: {e.Message}"
                    );
                }
                catch (OperationCanceledException)
                {
                    streams.Error.WriteLine("Stopped. What was fetched is kept.");
                }
                return ExitCode.SomeFailed;
            }
        );

    /// <summary>The feeds that are named, or all; names that are no feed of the user's are told.</summary>
    public static (IReadOnlyList<FeedState> Feeds, bool HasUnknown) Choose(
        FeedBook book,
        IReadOnlyList<string> named,
        Streams streams
    )
    {
        var all = book.Read();
        var unknown = named.Where(n => all.All(f => f.Address != n)).ToList();
        foreach (var name in unknown)
        {
            streams.Error.WriteLine($"{name}: this is none of your feeds: add it with dateline feed add.");
        }
        return (named.Count == 0 ? all : [.. all.Where(f => named.Contains(f.Address))], unknown.Count > 0);
    }

    /// <summary>The argument FEED….</summary>
    public static Argument<string[]> Feeds() =>
        new("FEED") { Description = "Addresses of feeds; all where none is given", Arity = ArgumentArity.ZeroOrMore };

    /// <summary>Tells that there is nothing to do.</summary>
    public static int None(Streams streams)
    {
        streams.Error.WriteLine("There are no feeds yet: add one with dateline feed add ADDRESS.");
        return ExitCode.Done;
    }
}
