using System.Text;
using Dateline.Json;
using Spectre.Console;

namespace Dateline.App.Cli.Views;

/// <summary>The record for a person: head, events, statements, offices, evidence, coverage, each with its words lit.</summary>
internal sealed class TextPrinter : IReportPrinter
{
    private const int UnwrappedWidth = 100_000;
    private readonly IAnsiConsole console;
    private readonly StreamWriter writer;
    private readonly bool colour;
    private readonly TextWriter errors;

    public TextPrinter(Stream output, TextWriter errors, bool colour)
    {
        this.errors = errors;
        this.colour = colour;
        writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
        console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        if (!colour)
            console.Profile.Width = UnwrappedWidth;
    }

    public void Print(ArticleRecord record)
    {
        var view = new RecordView(record, new Quote(record.Article.Text, colour));
        foreach (var line in view.Lines())
            if (line.Length == 0)
                console.WriteLine();
            else
                console.MarkupLine(line);
        console.WriteLine();
    }

    public void Print(ReadError error) =>
        errors.WriteLine($"{error.Source}: {Names.Kebab(error.Code)}: {error.Message}");
}
