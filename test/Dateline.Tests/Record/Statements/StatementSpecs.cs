using System.Runtime.CompilerServices;

namespace Dateline.Tests.Record.Statements;

/// <summary>Runs the tables of Specs/Statements through the pipeline.</summary>
public sealed class StatementSpecs
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        foreach (var line in File.ReadLines(file))
            if (line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
                if (!line.Contains("| speaker |", StringComparison.Ordinal))
                    rows.Add(Path.GetFileNameWithoutExtension(file), line);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_specified(string kind, string row)
    {
        Assert.NotEmpty(kind);
        var cells = row.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
        var text = cells[0];
        var found = Reports.Statements(text, IsSpanish(text) ? "es" : "en").Select(s => Describe(text, s)).ToList();
        Assert.Contains(string.Join(" | ", cells[1..]), found);
    }

    private static string Describe(string text, Statement s) =>
        string.Join(
            " | ",
            s.SpeakerSpan?.Of(text) ?? "–",
            s.Cue?.Of(text) ?? "–",
            string.Join(" … ", s.ContentParts.Select(p => p.Of(text))),
            s.Form.ToString().ToLowerInvariant(),
            s.Act.ToString().ToLowerInvariant()
        );

    private static bool IsSpanish(string text) =>
        text.Split(' ', ',', '"', '«').Any(w => w is "El" or "La" or "el" or "la" or "Según" or "según");

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Specs", "Statements");
}
