using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Reading.Feeds;

namespace Dateline.App.Cli.Feed;

/// <summary><c>dateline feed list</c>: the feeds with their health, for people, for programs, or as OPML.</summary>
internal static class List
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("list", "List the feeds and how they do.");
        var format = new Option<string>("--format")
        {
            Description = "text for people, jsonl for programs, opml for feed readers",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "jsonl", "opml");
        command.Add(format);
        command.SetWork(streams, (parse, _) => Task.FromResult(Print(parse.GetValue(format), streams)));
        return command;
    }

    private static int Print(string? format, Streams streams)
    {
        var feeds = FeedSession.Book(streams).Read();
        switch (format)
        {
            case "opml":
                streams.Output.Write(
                    new Opml(
                        "Dateline",
                        [.. feeds.OrderBy(f => string.Join('/', f.Folder)).Select(Subscription)]
                    ).Write()
                );
                return ExitCode.Done;
            case "jsonl":
                Lines.Write(streams.Output, feeds.Select(f => JsonSerializer.Serialize(View(f), Format)));
                return ExitCode.Done;
            default:
                if (feeds.Count == 0)
                {
                    return FeedSession.None(streams);
                }
                Lines.Write(streams.Output, FeedTable.Lines(feeds));
                return ExitCode.Done;
        }
    }

    private static Subscription Subscription(FeedState feed) => new(feed.Address, feed.Title, feed.Page, feed.Folder);

    private static object View(FeedState feed) =>
        new
        {
            feed.Address,
            feed.Title,
            feed.Page,
            feed.Outlet,
            feed.Folder,
            feed.Status,
            feed.Checked,
            feed.Succeeded,
            feed.Items,
            feed.Failures,
        };
}
