using System.Globalization;
using Dateline.Record.Time.Meanings;

namespace Dateline.Record.Time.Grammar;

/// <summary>
/// What a rule means, as written in its table: a function of what the pattern captured. A name is a capture,
/// a number is itself, a word in quotation marks is itself: <c>in(month(month), year)</c>.
/// </summary>
internal abstract record Expression
{
    /// <summary>The value for these captures; <c>null</c> where there is no such time.</summary>
    public abstract object? Of(Capture? captures);

    /// <summary>Reads an expression; <paramref name="where"/> names the table and line for the message.</summary>
    public static Expression Parse(string where, string text)
    {
        var at = 0;
        var read = Read(where, text.Replace(" ", "", StringComparison.Ordinal), ref at);
        return read;
    }

    private static Expression Read(string where, string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not ('(' or ')' or ','))
        {
            at++;
        }
        var word = text[start..at];
        if (at == text.Length || text[at] != '(')
        {
            return Atom(word);
        }
        var arguments = new List<Expression>();
        for (at++; at < text.Length && text[at] != ')'; at += text[at] == ',' ? 1 : 0)
        {
            arguments.Add(Read(where, text, ref at));
        }
        at++;
        return new Call(word, MeaningFunctions.Named(where, word), arguments);
    }

    private static Expression Atom(string word)
    {
        if (word[0] == '\'')
        {
            return new Constant(word.Trim('\''));
        }
        return int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new Constant(number)
            : new Captured(word);
    }

    private sealed record Constant(object Value) : Expression
    {
        public override object? Of(Capture? captures) => Value;
    }

    private sealed record Captured(string Name) : Expression
    {
        public override object? Of(Capture? captures) => Capture.Find(captures, Name);
    }

    private sealed record Call(string Name, Func<object?[], object?> Function, IReadOnlyList<Expression> Arguments)
        : Expression
    {
        public override object? Of(Capture? captures)
        {
            var values = new object?[Arguments.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Arguments[i].Of(captures);
            }
            return Function(values);
        }
    }
}
