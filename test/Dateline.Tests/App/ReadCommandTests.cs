using System.Text.Json;

namespace Dateline.Tests.App;

public sealed class ReadCommandTests
{
    private const string Line =
        """{"source":"a","language":"en","published":"2024-05-03","text":"Ana Ruiz, the foreign minister of Peru, met Li Wei in Lima on Thursday."}""";

    [Fact]
    public void A_report_on_standard_input_becomes_a_record_for_people()
    {
        var (code, output, error) = Shell.Run(["read", "-"], Line);
        Assert.Equal(0, code);
        Assert.Contains("CONSULT", output, StringComparison.Ordinal);
        Assert.Contains("Ana Ruiz", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public void What_the_file_cannot_say_is_said_by_options()
    {
        var (_, output, _) = Shell.Run(
            [
                "read",
                "--format",
                "jsonl",
                "--published",
                "2024-05-03",
                "--publisher",
                "The Post",
                "--url",
                "https://post.example/1",
                "--language",
                "en",
                "-",
            ],
            "The ministers of Peru and Chile met in Lima on Thursday.\n"
        );
        var article = JsonDocument.Parse(output).RootElement.GetProperty("article");
        Assert.Equal("The Post", article.GetProperty("publisher").GetString());
        Assert.Equal("https://post.example/1", article.GetProperty("url").GetString());
        Assert.Equal("2024-05-03", article.GetProperty("published").GetProperty("from").GetString());
        Assert.Equal("given", article.GetProperty("published").GetProperty("basis").GetString());
    }

    [Fact]
    public void One_report_that_cannot_be_read_does_not_stop_the_others()
    {
        var (code, output, error) = Shell.Run(["read", "--format", "jsonl", "no-such-file.txt", "-"], Line);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1, code);
        Assert.Equal(
            ["dateline-error/1", "dateline-record/1"],
            lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("format").GetString())
        );
        Assert.Equal("not-found", JsonDocument.Parse(lines[0]).RootElement.GetProperty("code").GetString());
        Assert.Contains("1 could not be read", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("reed")]
    [InlineData("read")]
    [InlineData("read", "--format", "xml", "-")]
    [InlineData("read", "--published", "yesterday", "-")]
    [InlineData("read", "--jobs", "0", "-")]
    public void Wrong_usage_ends_with_2_and_a_hint(params string[] args)
    {
        var (code, output, error) = Shell.Run(args);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_in_give_the_same_bytes_out_whatever_the_number_of_jobs()
    {
        var one = Shell.Run(["read", "--format", "jsonl", "--jobs", "1", Project.Samples]).Output;
        var four = Shell.Run(["read", "--format", "jsonl", "--jobs", "4", Project.Samples]).Output;
        Assert.NotEmpty(one);
        Assert.Equal(one, four);
    }
}
