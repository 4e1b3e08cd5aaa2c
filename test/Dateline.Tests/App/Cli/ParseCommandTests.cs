using System.Text;
using Dateline.App.Cli;

namespace Dateline.Tests.App.Cli;

public sealed class ParseCommandTests
{
    [Fact]
    public void Text_becomes_sentences_words_and_names()
    {
        var (status, output, _) = Run("Ana Paz didn't leave Lima. She stayed.", "parse", "-");
        Assert.Equal(0, status);
        Assert.StartsWith(
            "# newdoc id = -\n# newpar\n# sent_id = 1\n# text = Ana Paz didn't leave Lima.\n1\tAna\t",
            output
        );
        Assert.Contains("\n3-4\tdidn't\t_\t", output);
        Assert.Contains("# text = She stayed.\n", output);
        Assert.Contains("|SpaceAfter=No\n", output.Replace("\tSpaceAfter=No\n", "|SpaceAfter=No\n"));
        Assert.Contains("NER=B-", output);
    }

    [Fact]
    public void The_language_is_told_by_the_text()
    {
        var (_, output, _) = Run("El ministro volvió del puerto con su hermano.", "parse", "-");
        Assert.Contains("-5\tdel\t_\t", output);
    }

    [Fact]
    public void Given_words_are_kept()
    {
        const string Given = "1\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var (status, output, _) = Run(Given, "parse", "-", "--tokenized", "--language", "en");
        Assert.Equal(0, status);
        Assert.Contains("\n1\tdidn't\t", output);
        Assert.Contains("\n2\tgo\tgo\tVERB\t", output);
    }

    [Theory]
    [InlineData("1\tHe\n\n", "-:1: 2 columns", "--tokenized")]
    [InlineData(
        "Le ministre a dit qu'il n'était pas dans la capitale avec eux.",
        "its language is fr",
        "--language=fr"
    )]
    [InlineData(" \n", "no text in it", "--language=en")]
    public void What_cannot_be_read_is_told(string input, string message, string option)
    {
        var (status, output, errors) = Run(input, "parse", "-", option);
        Assert.Equal(1, status);
        Assert.Empty(output);
        Assert.Contains(message, errors);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        var (status, _, errors) = Run("", "parse", "nowhere.txt");
        Assert.Equal(1, status);
        Assert.Contains("nowhere.txt: no such file", errors);
    }

    private static (int Status, string Output, string Errors) Run(string input, params string[] args)
    {
        var (output, errors) = (new MemoryStream(), new StringWriter());
        var status = CommandLine.Run(
            args,
            new Streams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, errors)
        );
        return (status, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
