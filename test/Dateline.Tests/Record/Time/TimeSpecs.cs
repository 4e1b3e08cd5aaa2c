using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dateline.Tests.Record.Time;

/// <summary>Runs the tables of Specs/Time.</summary>
public sealed class TimeSpecs
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var file in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        {
            var published = "–";
            foreach (var line in File.ReadLines(file))
            {
                published = line.StartsWith("published: ", StringComparison.Ordinal) ? line[11..] : published;
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                if (cells.Length == 5 && cells[2] is "en" or "es")
                {
                    rows.Add(published, cells[2], cells[1], cells[3]);
                }
            }
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_specified(string published, string language, string text, string times)
    {
        var days = published == "–" ? DayRange.Unknown : Days(published);
        var basis = published == "–" ? PublishedBasis.None : PublishedBasis.Given;
        var found = TimeReader.Analyse(text, language, new Published(days, basis)).Times.Times;
        Assert.Equal(times, string.Join("; ", found.Select(Describe)));
    }

    private static string Describe(Timex3 time)
    {
        var days = time.Days == DayRange.Unknown ? "–" : $"{time.Days.From:yyyy-MM-dd}/{time.Days.To:yyyy-MM-dd}";
        return $"{time.Text} {time.Type.ToString().ToUpperInvariant()} {time.Value} {days}";
    }

    private static DayRange Days(string text) =>
        new(
            DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly.ParseExact(text[11..], "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Specs", "Time");
}
