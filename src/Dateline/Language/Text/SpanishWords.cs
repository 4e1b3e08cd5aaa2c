using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Language.Text;

/// <summary>
/// Spanish contractions and enclitic pronouns after AnCora: "del" is "de" and "el" (which share its characters),
/// "reunirse" is "reunir" and "se", "dándomelo" is "dando", "me" and "lo" (each with its own).
/// </summary>
internal sealed class SpanishWords : IWordDivider
{
    private static readonly string[] Pronouns = ["me", "te", "se", "nos", "os", "lo", "la", "los", "las", "le", "les"];

    private static readonly FrozenSet<string> WholeForms = Table
        .Load("Language/Text/clitic-exceptions.tsv")
        .Rows.SelectMany(row => row.List("forms"))
        .ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Imperatives = Table
        .Load("Language/Text/imperatives.tsv")
        .Rows.ToFrozenDictionary(row => row["host"], row => row["form"]);

    /// <inheritdoc/>
    public void Add(string text, Token token, int index, List<SegmentedWord> words)
    {
        var form = token.Of(text);
        var isName =
            index > 0
            && text[token.Start - 1] == ' '
            && form.Length > 1
            && char.IsUpper(form[0])
            && char.IsLower(form[1]);
        if (
            token.Kind != TokenKind.Word
            || isName
            || !(AddContraction(form, token, index, words) || AddEnclitics(text, token, index, words))
        )
            words.Whole(text, token, index);
    }

    private static bool AddContraction(ReadOnlySpan<char> form, Token token, int index, List<SegmentedWord> words)
    {
        var isAl = form.Equals("al", StringComparison.OrdinalIgnoreCase);
        if (!isAl && !form.Equals("del", StringComparison.OrdinalIgnoreCase))
            return false;
        var span = new TextSpan(token.Start, token.End);
        var first = isAl ? form[..1] : form[..2];
        words.Add(new SegmentedWord(span, first.ToString(), index));
        words.Add(new SegmentedWord(span, char.IsUpper(form[1]) ? "EL" : "el", index));
        return true;
    }

    private static bool AddEnclitics(string text, Token token, int index, List<SegmentedWord> words)
    {
        var form = token.Of(text);
        if (form.Length < 4 || !EndsLikePronoun(form[^1], form[^2]))
            return false;
        var lower = form.ToString().ToLowerInvariant();
        if (WholeForms.Contains(lower) || Host(lower) is not { } host)
            return false;
        words.Add(
            new SegmentedWord(new TextSpan(token.Start, token.Start + host.Length), WithCaseOf(form, host.Form), index)
        );
        var at = token.Start + host.Length;
        if (host.Pronoun > 0)
            words.Part(text, at, at += host.Pronoun, index);
        words.Part(text, at, token.End, index);
        return true;
    }

    private static bool EndsLikePronoun(char last, char before) =>
        char.ToLowerInvariant(last) is 'e' or 'o' or 'a' or 's'
        && char.ToLowerInvariant(before) is 'm' or 't' or 's' or 'l' or 'o' or 'a' or 'e';

    /// <summary>A verb before its pronouns.</summary>
    /// <param name="Length">The characters it takes up.</param>
    /// <param name="Form">It as it is written alone.</param>
    /// <param name="Pronoun">The characters of the first of two pronouns; 0 where there is one.</param>
    private readonly record struct Verb(int Length, string Form, int Pronoun);

    private static Verb? Host(string lower)
    {
        foreach (var last in Pronouns)
        {
            if (!lower.EndsWith(last, StringComparison.Ordinal) || lower.Length - last.Length < 2)
                continue;
            var before = lower[..^last.Length];
            if (EncliticHosts.Alone(before, last, 1, Imperatives) is { } form)
                return new Verb(before.Length, form, 0);
            foreach (var first in (ReadOnlySpan<string>)["me", "te", "se", "nos", "os"])
                if (
                    before.Length > first.Length + 1
                    && before.EndsWith(first, StringComparison.Ordinal)
                    && EncliticHosts.Alone(before[..^first.Length], first, 2, Imperatives) is { } verb
                )
                    return new Verb(before.Length - first.Length, verb, first.Length);
        }
        return null;
    }

    private static string WithCaseOf(ReadOnlySpan<char> written, string form)
    {
        if (!char.IsUpper(written[0]))
            return form;
        return char.IsUpper(written[1]) ? form.ToUpperInvariant() : char.ToUpperInvariant(form[0]) + form[1..];
    }
}
