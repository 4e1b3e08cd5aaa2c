using System.Runtime.CompilerServices;

namespace Dateline.Tests.Record.Actors;

/// <summary>Runs the tables of Specs/Actors: which actor some words of a report mean, and what is known of it.</summary>
public sealed class ActorSpecs
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        foreach (var line in File.ReadLines(file))
            if (line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
                if (!line.StartsWith("| lang |", StringComparison.Ordinal))
                    rows.Add(Path.GetFileNameWithoutExtension(file), line);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Means_as_specified(string kind, string row)
    {
        Assert.NotEmpty(kind);
        var cells = row.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
        var (language, text, words) = (cells[0], cells[1], cells[2]);
        var actor = Reports.Read(text, language).Actors.Meant(text, words);
        Assert.Equal(string.Join(" | ", cells[3..]), Describe(actor));
    }

    private static string Describe(Actor actor) =>
        string.Join(
            " | ",
            actor.Name,
            actor.Kind.ToString().ToLowerInvariant(),
            actor.Country ?? "–",
            actor.Sector ?? "–",
            actor.Offices.Count == 0 ? "–" : string.Join("; ", actor.Offices.Select(Describe))
        );

    private static string Describe(Office office) =>
        office.Tenure == OfficeTenure.Current
            ? office.Title
            : $"{office.Title} ({office.Tenure.ToString().ToLowerInvariant()})";

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Specs", "Actors");
}
