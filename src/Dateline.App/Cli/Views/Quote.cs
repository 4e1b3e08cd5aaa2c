using System.Text;
using Spectre.Console;

namespace Dateline.App.Cli.Views;

/// <summary>Words of the report with what matters lit: in colour on a terminal, between brackets elsewhere.</summary>
internal sealed class Quote(string text, bool colour)
{
    private const int Before = 60;
    private const int After = 100;

    /// <summary>The words around a span, with the span lit.</summary>
    public string Around(TextSpan lit) =>
        Within(new TextSpan(Math.Max(0, lit.Start - Before), Math.Min(text.Length, lit.End + After)), lit);

    /// <summary>The words of a clause with part of it lit; what is long is cut at both ends.</summary>
    public string Within(TextSpan clause, TextSpan lit)
    {
        var start = Boundary(Math.Max(Math.Min(clause.Start, lit.Start), lit.Start - Before), -1);
        var end = Boundary(Math.Min(Math.Max(clause.End, lit.End), lit.End + After), +1);
        var quote = new StringBuilder("“");
        if (start > clause.Start)
            quote.Append('…');
        quote.Append(Plain(start, lit.Start)).Append(Lit(lit)).Append(Plain(lit.End, end));
        if (end < clause.End)
            quote.Append('…');
        return quote.Append('”').ToString();
    }

    /// <summary>All words of a span, cut where it is long.</summary>
    public string Of(TextSpan span, int most = 240)
    {
        var end = span.Length <= most ? span.End : Boundary(span.Start + most, -1);
        return Plain(span.Start, end).Trim() + (end < span.End ? "…" : "");
    }

    private string Lit(TextSpan span) =>
        colour ? $"[bold yellow]{Plain(span.Start, span.End)}[/]" : $"[[{Plain(span.Start, span.End)}]]";

    private string Plain(int start, int end) => Markup.Escape(text[start..Math.Max(start, end)].Replace('\n', ' '));

    /// <summary>The nearest place between words in a direction.</summary>
    private int Boundary(int at, int step)
    {
        while (at > 0 && at < text.Length && !(char.IsWhiteSpace(text[at]) || char.IsWhiteSpace(text[at - 1])))
            at += step;
        return Math.Clamp(at, 0, text.Length);
    }
}
