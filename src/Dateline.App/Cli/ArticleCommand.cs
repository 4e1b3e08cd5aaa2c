using System.CommandLine;
using Dateline.Json;
using Dateline.Reading;

namespace Dateline.App.Cli;

/// <summary><c>dateline article INPUT…</c>: cuts the articles out and prints them as article lines.</summary>
internal static class ArticleCommand
{
    /// <summary>Makes the command; <paramref name="input"/> is what "-" reads, <paramref name="output"/> takes the lines.</summary>
    public static Command Create(Stream input, Stream output, TextWriter errors)
    {
        var command = new Command(
            "article",
            "Cut the articles out of pages and texts, and print them as article lines."
        );
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files and folders, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        command.Add(inputs);
        var said = new SaidOptions();
        said.AddTo(command);
        command.SetAction(parse =>
            Print(
                parse
                    .GetValue(inputs)!
                    .Select(name => name == Input.StandardInputName ? Input.StandardInput(input) : Input.Path(name)),
                said.Read(parse),
                output,
                errors
            )
        );
        return command;
    }

    private static int Print(IEnumerable<Input> inputs, ReadOptions options, Stream output, TextWriter errors)
    {
        var failed = false;
        using var buffered = new BufferedStream(output, 1 << 16);
        foreach (var outcome in new ArticleReader().Read(inputs, options))
        {
            if (outcome.IsOk)
            {
                ArticleJson.Write(buffered, outcome.Value);
            }
            else
            {
                failed = true;
                ErrorJson.Write(buffered, outcome.Error!);
                errors.WriteLine($"{outcome.Error!.Source}: {outcome.Error.Message}");
            }
        }
        return failed ? 1 : 0;
    }
}
