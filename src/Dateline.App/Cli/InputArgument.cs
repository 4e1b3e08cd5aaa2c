using System.CommandLine;
using Dateline.Reading;

namespace Dateline.App.Cli;

/// <summary>The reports that a command is given: INPUT….</summary>
internal sealed class InputArgument
{
    private readonly Argument<string[]> argument = new("INPUT")
    {
        Description =
            "Pages, plain text, article lines (.jsonl), web archives (WARC, WACZ): files, folders, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Adds the argument to a command.</summary>
    public void AddTo(Command command) => command.Add(argument);

    /// <summary>The inputs in the order given.</summary>
    public IEnumerable<Input> Read(ParseResult parse, Stream standardInput) =>
        parse
            .GetRequiredValue(argument)
            .Select(name => name == Input.StandardInputName ? Input.StandardInput(standardInput) : Input.Path(name));
}
