using System.Globalization;

namespace Dateline.App.Cli.Feed;

/// <summary>Shows feeds and their health to a person: one line a feed.</summary>
internal static class FeedTable
{
    private static readonly int[] Widths = [20, 17, 6, 9];

    /// <summary>The lines, with a head.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FeedState> feeds) =>
        feeds.Select(Line).Prepend(Row("STATUS", "LAST SUCCESS", "ITEMS", "FAILURES", "FEED"));

    private static string Line(FeedState feed) =>
        Row(
            feed.Status,
            feed.Succeeded?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "never",
            feed.Items.ToString(CultureInfo.InvariantCulture),
            feed.Failures.ToString("0.##", CultureInfo.InvariantCulture),
            feed.Title is { } title ? $"{feed.Address}  {Shown(title)}" : feed.Address
        );

    private static string Row(params string[] cells) =>
        string.Concat(cells.Select((c, i) => i < Widths.Length ? c.PadRight(Widths[i]) : c)).TrimEnd();

    // A title is a stranger's text: it may not steer the terminal.
    private static string Shown(string title) => new([.. title.Where(c => !char.IsControl(c)).Take(60)]);
}
