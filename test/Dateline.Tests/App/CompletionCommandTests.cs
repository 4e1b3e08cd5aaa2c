namespace Dateline.Tests.App;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("bash", "complete -o filenames -F _dateline dateline")]
    [InlineData("zsh", "#compdef dateline")]
    [InlineData("fish", "complete -c dateline")]
    public void Each_shell_gets_its_script(string shell, string part) =>
        Assert.Contains(part, Shell.Run(["completion", shell]).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("dateline re", "read")]
    [InlineData("dateline read --form", "--format")]
    [InlineData("dateline read --format j", "jsonl")]
    public void A_line_is_completed(string line, string word)
    {
        var (code, output, _) = Shell.Run(["complete", "--position", $"{line.Length}", "--", line]);
        Assert.Equal(0, code);
        Assert.Contains(word, output.Split('\n'));
    }
}
