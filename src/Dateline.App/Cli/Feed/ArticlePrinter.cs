using System.Globalization;
using System.Text;
using Dateline.Json;

namespace Dateline.App.Cli.Feed;

/// <summary>Prints articles as lines for programs, or their head and first paragraph for people.</summary>
internal sealed class ArticlePrinter(Streams streams, bool isJsonl)
{
    /// <summary>Prints a report, or why it could not be read.</summary>
    public void Print(Outcome<Article> outcome)
    {
        if (!outcome.IsOk)
        {
            streams.Error.WriteLine($"{outcome.Error.Source}: {outcome.Error.Message}");
        }
        using var line = new MemoryStream();
        if (isJsonl && outcome.IsOk)
        {
            ArticleJson.Write(line, outcome.Value);
        }
        else if (isJsonl)
        {
            ErrorJson.Write(line, outcome.Error!);
        }
        else if (outcome.IsOk)
        {
            line.Write(Encoding.UTF8.GetBytes(Shown(outcome.Value)));
        }
        line.WriteTo(streams.Output);
        streams.Output.Flush();
    }

    private static string Shown(Article article)
    {
        var day = article.Published.Days is { IsDay: true, From: { } from }
            ? from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        string?[] data = [article.Publisher, day, article.Url];
        string[] lines =
        [
            article.Title ?? "(no headline)",
            string.Join(" · ", data.OfType<string>()),
            article.Text.Split('\n')[0],
        ];
        return string.Concat(lines.Select(l => Plain(l) + "\n")) + "\n";
    }

    // Strangers' text may not steer the terminal.
    private static string Plain(string text) => new([.. text.Where(c => !char.IsControl(c))]);
}
