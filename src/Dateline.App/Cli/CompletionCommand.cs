using System.CommandLine;

namespace Dateline.App.Cli;

/// <summary><c>dateline completion SHELL</c>: prints what a shell needs to complete the command line.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _dateline() {
            local IFS=$'\n'
            COMPREPLY=( $(dateline complete --position "$COMP_POINT" -- "$COMP_LINE" 2>/dev/null) )
            [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=( $(compgen -f -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o filenames -F _dateline dateline
        """;

    private const string Zsh = """
        #compdef dateline
        _dateline() {
            local -a found
            found=("${(@f)$(dateline complete --position "$CURSOR" -- "$BUFFER" 2>/dev/null)}")
            if [[ -n "${found[1]}" ]]; then compadd -- "${found[@]}"; else _files; fi
        }
        compdef _dateline dateline
        """;

    private const string Fish = """
        function __dateline
            set -l line (commandline -cp)
            dateline complete --position (string length -- $line) -- $line 2>/dev/null
        end
        complete -c dateline -a '(__dateline)'
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command(
            "completion",
            "Print a script that completes the command line: source <(dateline completion bash)."
        )
        {
            shell,
        };
        command.SetAction(parse =>
        {
            var script = parse.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                _ => Fish,
            };
            Lines.Write(streams.Output, [script]);
        });
        return command;
    }

    /// <summary>Makes the hidden command that the scripts ask: what may stand at a position of a line.</summary>
    public static Command CreateComplete(Streams streams, Func<Command> root)
    {
        var position = new Option<int>("--position");
        var line = new Argument<string>("LINE");
        var command = new Command("complete", "What may stand at a position of a line.") { position, line };
        command.Hidden = true;
        command.SetAction(parse =>
        {
            var typed = parse.GetRequiredValue(line);
            var at = Math.Clamp(parse.GetValue(position), 0, typed.Length);
            var name = root().Name;
            var after = typed.StartsWith(name, StringComparison.Ordinal) ? typed[name.Length..].TrimStart() : typed;
            var found = root().Parse(after).GetCompletions(Math.Max(0, at - (typed.Length - after.Length)));
            Lines.Write(streams.Output, found.Select(c => c.Label));
        });
        return command;
    }
}
