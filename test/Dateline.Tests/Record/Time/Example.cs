namespace Dateline.Tests.Record.Time;

/// <summary>An example of a rule: "They met [yesterday]. = 2018-04-04".</summary>
internal static class Example
{
    public static (string Text, string Span, string Value) Parse(string where, string example)
    {
        var equals = example.LastIndexOf(" = ", StringComparison.Ordinal);
        var (open, close) = (example.IndexOf('['), example.IndexOf(']'));
        Assert.True(open >= 0 && close > open && equals > close, $"{where}: no example: {example}");
        var text = example[..equals].Remove(close, 1).Remove(open, 1);
        return (text, example[(open + 1)..close], example[(equals + 3)..]);
    }
}
