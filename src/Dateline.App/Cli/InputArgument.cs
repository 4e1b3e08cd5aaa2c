using System.CommandLine;
using Dateline.Reading;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli;

/// <summary>The reports that a command is given: INPUT….</summary>
internal sealed class InputArgument
{
    private readonly Argument<string[]> argument = new("INPUT")
    {
        Description =
            "Pages, plain text, article lines (.jsonl), web archives (WARC, WACZ): files, folders, addresses, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Adds the argument to a command.</summary>
    public void AddTo(Command command) => command.Add(argument);

    /// <summary>The inputs in the order given; an address is fetched when its turn comes.</summary>
    public IEnumerable<Input> Read(ParseResult parse, Stream standardInput, Door door) =>
        parse
            .GetRequiredValue(argument)
            .Select(name =>
                name == Input.StandardInputName ? Input.StandardInput(standardInput)
                : FetchedInput.IsAddress(name) ? door.Fetch(name)
                : Input.Path(name)
            );
}
