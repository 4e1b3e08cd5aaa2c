using System.Collections.Frozen;
using System.Globalization;
using Dateline.Tables;

namespace Dateline.Language.Text;

/// <summary>Tokens without letters: marks and runs of them, emoticons, emoji.</summary>
internal static class Marks
{
    private static readonly string[] Emoticons =
    [
        .. Table
            .Load("Language/Text/emoticons.tsv")
            .Rows.Select(row => row["form"])
            .OrderByDescending(form => form.Length)
            .ThenBy(form => form, StringComparer.Ordinal),
    ];

    private static readonly FrozenSet<char> EmoticonStarts = Emoticons.Select(form => form[0]).ToFrozenSet();

    /// <summary>The length of the mark that begins here; at least 1.</summary>
    public static int Length(string text, int at, int end)
    {
        var c = text[at];
        if (EmoticonStarts.Contains(c) && Emoticon(text.AsSpan(at, end - at)) is > 0 and var length)
            return length;
        if (c is '.' or '!' or '?' or '…')
            return Run(
                text,
                at,
                end,
                static (first, next) => first == '.' ? next is '.' or '!' or '?' : next is '!' or '?'
            );
        if (c is '\'' or '`' or '’' or '‘' or '<' or '>')
            return at + 1 < end && IsPair(c, text[at + 1]) ? 2 : 1;
        if (c is '-' or '*' or '=' or '_' or '~' or '+' or '#' or '–' or '—')
            return Run(text, at, end, static (first, next) => next == first);
        return c < 128 || Letters.IsOpening(c) || Letters.IsClosing(c)
            ? 1
            : StringInfo.GetNextTextElementLength(text.AsSpan(at, end - at));
    }

    private static bool IsPair(char c, char next) => next == c || (c == '‘' && next == '’');

    private static int Run(string text, int at, int end, Func<char, char, bool> goesOn)
    {
        var stop = at + 1;
        while (stop < end && goesOn(text[at], text[stop]))
            stop++;
        return stop - at;
    }

    private static int Emoticon(ReadOnlySpan<char> rest)
    {
        foreach (var form in Emoticons)
            if (rest.StartsWith(form, StringComparison.Ordinal) && EndsThere(rest, form.Length))
                return form.Length;
        return 0;
    }

    private static bool EndsThere(ReadOnlySpan<char> rest, int length) =>
        length == rest.Length || !Letters.IsWordCharacter(rest[length]);
}
