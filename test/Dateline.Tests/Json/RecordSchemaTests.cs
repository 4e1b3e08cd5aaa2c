using Dateline.Tests.App;
using NJsonSchema;

namespace Dateline.Tests.Json;

public sealed class RecordSchemaTests
{
    private static readonly string SchemaPath = Path.Combine(Project.Root, "docs/record.schema.json");

    [Fact]
    public async Task Every_line_keeps_to_the_schema()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        var output = Shell.Run(["read", "--format", "jsonl", Project.Samples, "no-such-file"]).Output;
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 8);
        Assert.All(lines, line => Assert.Empty(schema.Validate(line)));
    }

    [Theory]
    [InlineData("\"status\":\"reported\"", "\"status\":\"maybe\"")]
    [InlineData("\"mentions\":[", "\"mentioned\":[")]
    [InlineData("\"basis\":\"given\"", "\"basis\":\"\"")]
    public async Task A_line_that_breaks_the_contract_is_seen(string right, string wrong)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        var line = Shell
            .Run(
                ["read", "--format", "jsonl", "-"],
                """{"source":"a","language":"en","published":"2024-05-03","text":"Peru's president met Chile's president in Lima."}"""
            )
            .Output;
        Assert.Contains(right, line, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(line.Replace(right, wrong, StringComparison.Ordinal)));
    }
}
