using System.Text.RegularExpressions;
using Dateline.Reading.Plain;
using Dateline.Reading.Tails;
using Dateline.Tables;

namespace Dateline.Reading.Mail;

/// <summary>What the copy of a forwarded message says of it.</summary>
internal sealed record ForwardedHeaders(string? From, string? Date, string? Subject);

/// <summary>The own text of a letter, or the text that it forwards.</summary>
internal sealed record Letter(IReadOnlyList<string> Paragraphs, ForwardedHeaders? Forwarded)
{
    public static Letter Empty { get; } = new([], null);
}

/// <summary>
/// Parts the text of a letter from what it quotes (<c>quotes.tsv</c>): lines that begin with "&gt;", the line that
/// introduces them, copies of earlier messages below a mark or a block of headers, the signature.
/// </summary>
internal static partial class QuotedHistory
{
    private const int LongestIntroduction = 300;
    private const int FewWords = 200;
    private const int HeadersOfBlock = 3;

    private static readonly Lazy<ILookup<string, Pattern>> Patterns = new(() =>
        Table.Load("Reading/Mail/quotes.tsv").Rows.Select(Pattern.Parse).ToLookup(p => p.Kind)
    );

    /// <summary>The letter that these lines are.</summary>
    public static Letter Split(IReadOnlyList<string> lines)
    {
        var mark = FirstMark(lines);
        var own = Own(lines.Take(mark));
        if (mark == lines.Count || own.Sum(p => p.Length) >= FewWords || !IsForward(lines, mark))
        {
            return new Letter(own, null);
        }
        var start = mark + 1;
        var headers = ReadHeaders(lines, ref start);
        var rest = lines.Skip(start).ToList();
        return new Letter(Own(rest.Take(FirstMark(rest))), headers);
    }

    // The first line from which on everything is a copy of another message.
    private static int FirstMark(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Is("original", lines[i]) || Is("forwarded", lines[i]) || IsHeaderBlock(lines, i))
            {
                return i;
            }
            if (IsIntroduction(lines, i) is { } last && !lines.Skip(last + 1).Any(l => IsQuoted(l)))
            {
                return i;
            }
        }
        return lines.Count;
    }

    private static bool IsForward(IReadOnlyList<string> lines, int mark) =>
        Is("forwarded", lines[mark]) || IsHeaderBlock(lines, mark) || Is("original", lines[mark]);

    private static IReadOnlyList<string> Own(IEnumerable<string> all)
    {
        var lines = all.ToList();
        var kept = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is "-- " or "--" && kept.Count > 0)
            {
                break;
            }
            if (IsIntroduction(lines, i) is { } last)
            {
                i = last;
            }
            else if (!IsQuoted(lines[i]) && !IsRule(lines[i]))
            {
                kept.Add(WithoutLinks(lines[i]));
            }
            else
            {
                kept.Add("");
            }
        }
        return Paragraphs.Of(string.Join('\n', kept));
    }

    // "On Monday, Ann Lee wrote:", in one line or in two; the number of its last line.
    private static int? IsIntroduction(IReadOnlyList<string> lines, int at)
    {
        if (Is("attribution", lines[at]))
        {
            return at;
        }
        if (at + 1 >= lines.Count || lines[at].Length + lines[at + 1].Length > LongestIntroduction)
        {
            return null;
        }
        var isLong = lines[at].Length > 0 && lines[at + 1].Length > 0 && !Is("attribution", lines[at + 1]);
        return isLong && Is("attribution", lines[at] + " " + lines[at + 1]) ? at + 1 : null;
    }

    // Programs copy the headers of the message that they answer: three of them in a row.
    private static bool IsHeaderBlock(IReadOnlyList<string> lines, int at) =>
        Is("from", lines[at])
        && Enumerable
            .Range(at, Math.Min(6, lines.Count - at))
            .Count(i =>
                Is("from", lines[i]) || Is("header", lines[i]) || Is("date", lines[i]) || Is("subject", lines[i])
            ) >= HeadersOfBlock;

    private static ForwardedHeaders ReadHeaders(IReadOnlyList<string> lines, ref int start)
    {
        string? from = null,
            date = null,
            subject = null;
        var first = Math.Max(0, start - 1);
        for (var i = first; i < lines.Count && i < first + 14; i++)
        {
            var value = lines[i][(lines[i].IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(' ', '*', '\u00A0');
            if (Is("from", lines[i]))
            {
                from ??= value;
            }
            else if (Is("date", lines[i]))
            {
                date ??= value;
            }
            else if (Is("subject", lines[i]))
            {
                subject ??= value;
            }
            else if (!Is("header", lines[i]))
            {
                continue;
            }
            start = i + 1;
        }
        return new ForwardedHeaders(from, date, subject);
    }

    private static bool Is(string kind, string line)
    {
        var folded = line.Length is > 0 and <= LongestIntroduction ? TextForm.Fold(line).Trim('*', ' ') : "";
        return folded.Length > 0 && Patterns.Value[kind].Any(p => p.Matches(folded));
    }

    private static bool IsQuoted(string line) => line.AsSpan().TrimStart().StartsWith(">");

    // Lines of signs part the sections of newsletters.
    private static bool IsRule(string line) => line.Length > 2 && !line.Any(char.IsLetterOrDigit);

    private static string WithoutLinks(string line) => Link().Replace(line, "").TrimEnd();

    [GeneratedRegex(
        @"\s*(<https?://[^>\s]*>|\(\s*https?://[^)\s]*\s*\)|\[\s*https?://[^\]\s]*\s*\])|^\s*https?://\S+\s*$"
    )]
    private static partial Regex Link();
}
