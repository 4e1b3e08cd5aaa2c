using System.CommandLine;
using Dateline.Reading.Feeds;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli.Feed;

/// <summary><c>dateline feed add ADDRESS…</c>: adds feeds; a page's feed is found.</summary>
internal static class Add
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("add", "Add feeds: their addresses, or those of sites whose feed is then found.");
        var addresses = new Argument<string[]>("ADDRESS")
        {
            Description = "A feed, or a page whose feed is looked for",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var list = new Option<string?>("--opml")
        {
            Description = "Add all feeds of a list (OPML), without asking them",
            HelpName = "FILE",
        };
        var outlet = new Option<string?>("--outlet") { Description = "Who publishes them", HelpName = "NAME" };
        var fetch = new FetchSettings();
        command.Add(addresses);
        command.Add(list);
        command.Add(outlet);
        fetch.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(addresses) is null or [] && result.GetValue(list) is null)
            {
                result.AddError("give the address of a feed or site, or --opml FILE");
            }
        });
        command.SetWork(
            streams,
            async (parse, cancellation) =>
            {
                var book = FeedSession.Book(streams);
                var isAdded =
                    parse.GetValue(list) is not { } file || AddList(file, parse.GetValue(outlet), book, streams);
                using var door = fetch.Open(parse, streams);
                foreach (var address in parse.GetValue(addresses) ?? [])
                {
                    isAdded &= await AddOne(address, parse.GetValue(outlet), book, door, streams, cancellation)
                        .ConfigureAwait(false);
                }
                return isAdded ? ExitCode.Done : ExitCode.SomeFailed;
            }
        );
        return command;
    }

    private static async Task<bool> AddOne(
        string address,
        string? outlet,
        FeedBook book,
        Door door,
        Streams streams,
        CancellationToken cancellation
    )
    {
        if (door.Open() is { } problem)
        {
            streams.Error.WriteLine(problem);
            return false;
        }
        var full = FetchedInput.IsAddress(address) ? address : "https://" + address;
        var found = await new FeedFinder(door.Fetcher, streams.Time)
            .FindAsync(full, cancellation)
            .ConfigureAwait(false);
        if (found is not { Feed: { } feed, Answer: { } answer })
        {
            streams.Error.WriteLine($"{address}: {found.Error?.Message}");
            return false;
        }
        var place = answer.Address.AbsoluteUri;
        // Its entries are all new to the user: the next fetch asks for the whole feed.
        var state = new FeedState
        {
            Address = place,
            Outlet = outlet,
            Added = streams.Time.GetUtcNow(),
        }.After(found) with
        {
            ETag = null,
            LastModified = null,
        };
        var isNew = Keep(book, [state]) > 0;
        streams.Error.WriteLine($"{place}: {(isNew ? "added" : "was there already")}, {feed.Entries.Count} entries");
        if (FeedHealth.Of(state, found).Outlet is null)
        {
            streams.Error.WriteLine(
                "  Its outlet is not known: name it with --outlet, so that its silence can be measured."
            );
        }
        return true;
    }

    private static bool AddList(string file, string? outlet, FeedBook book, Streams streams)
    {
        var list = Opml.Read(File.ReadAllBytes(file), file);
        if (!list.IsOk)
        {
            streams.Error.WriteLine($"{list.Error.Source}: {list.Error.Message}");
            return false;
        }
        var feeds = list.Value.Subscriptions.Where(s => FetchedInput.IsAddress(s.Address)).ToList();
        var added = Keep(book, feeds.Select(s => StateOf(s, outlet, streams)));
        var passed = list.Value.Subscriptions.Count - feeds.Count;
        streams.Error.WriteLine(
            $"{file}: {added} feeds added, {feeds.Count - added} were there already"
                + (passed > 0 ? $", {passed} are no addresses of the web" : "")
        );
        return true;
    }

    private static FeedState StateOf(Subscription subscription, string? outlet, Streams streams) =>
        new()
        {
            Address = subscription.Address,
            Title = subscription.Title,
            Page = subscription.Page,
            Folder = subscription.Folder,
            Outlet = outlet,
            Added = streams.Time.GetUtcNow(),
        };

    // Feeds that are there already stay as they are.
    private static int Keep(FeedBook book, IEnumerable<FeedState> states)
    {
        var added = 0;
        book.Change(feeds =>
        {
            var fresh = states.Where(s => feeds.All(f => f.Address != s.Address)).DistinctBy(s => s.Address).ToList();
            added = fresh.Count;
            return feeds.Concat(fresh);
        });
        return added;
    }
}
