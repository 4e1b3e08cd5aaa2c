using Dateline.Tables;
using Dateline.World;

namespace Dateline.Archive.Joining.Origins;

/// <summary>A credit to an agency.</summary>
/// <param name="Agency">The agency by the name of the registry.</param>
/// <param name="Span">The words.</param>
internal readonly record struct CreditLine(string Agency, TextSpan Span);

/// <summary>
/// Finds whom a report credits at its head or foot: "(Reuters)", "EFE.-", "Con información de AFP". Which signs and
/// words stand around the name is data: <c>credits.tsv</c>.
/// </summary>
internal sealed class CreditLines
{
    private const int Head = 160;
    private const int Foot = 160;
    private readonly (string Before, string After)[] frames;
    private readonly (string Name, string Agency)[] names;

    /// <summary>Looks for the agencies of a registry.</summary>
    public CreditLines(IEnumerable<Outlet> outlets)
    {
        frames =
        [
            .. Table
                .Load("Archive/Joining/Origins/credits.tsv")
                .Rows.Select(r => (r["before"].Trim('"'), r["after"].Trim('"'))),
        ];
        names =
        [
            .. outlets
                .Where(o => o.Kind.EndsWith("agency", StringComparison.Ordinal))
                .SelectMany(o => o.Aliases.Append(o.Name).Select(name => (name, o.Name)))
                .OrderByDescending(n => n.name.Length)
                .ThenBy(n => n.name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Each agency that an article credits, once; one in its authors' line bears no span.</summary>
    public IEnumerable<CreditLine> In(Article article) =>
        All(article).DistinctBy(c => c.Agency, StringComparer.Ordinal);

    private IEnumerable<CreditLine> All(Article article)
    {
        foreach (var author in article.Authors)
            if (
                names.FirstOrDefault(n => n.Name.Equals(author.Trim(), StringComparison.OrdinalIgnoreCase)) is
                { Agency: { } agency }
            )
                yield return new CreditLine(agency, default);
        var text = article.Text;
        foreach (var credit in In(text, 0, Math.Min(Head, text.Length)))
            yield return credit;
        if (text.Length > Head + Foot)
            foreach (var credit in In(text, text.Length - Foot, text.Length))
                yield return credit;
    }

    private IEnumerable<CreditLine> In(string text, int from, int to)
    {
        foreach (var (name, agency) in names)
        {
            for (var at = Next(text, name, from, to); at >= 0; at = Next(text, name, at + 1, to))
                if (IsWhole(text, at, name.Length) && frames.Any(f => Fits(text, at, name.Length, f)))
                {
                    yield return new CreditLine(agency, new TextSpan(at, at + name.Length));
                    break;
                }
        }
    }

    private static int Next(string text, string name, int from, int to) =>
        from >= to ? -1 : text.IndexOf(name, from, to - from, StringComparison.OrdinalIgnoreCase);

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));

    private static bool Fits(string text, int at, int length, (string Before, string After) frame) =>
        Ends(text.AsSpan(0, at), frame.Before) && Begins(text.AsSpan(at + length), frame.After);

    private static bool Ends(ReadOnlySpan<char> before, string frame) =>
        frame == "^"
            ? before.IsEmpty || before[^1] == '\n'
            : before.EndsWith(frame, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(ReadOnlySpan<char> after, string frame) =>
        frame == "$" ? after.IsEmpty || after[0] == '\n' : after.StartsWith(frame, StringComparison.OrdinalIgnoreCase);
}
