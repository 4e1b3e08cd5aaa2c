using System.Globalization;
using Dateline.App.Keeping;

namespace Dateline.App.Cli;

/// <summary>Counts what became of reports, and says it of each.</summary>
internal sealed class AddTally
{
    private int added;
    private int again;
    private int known;

    /// <summary>How many could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>"added", "again" (known text, new outlet or reading), "known" or "failed", with the address and the title.</summary>
    public string Line(KeptReport kept)
    {
        if (kept.Error is { } error)
        {
            Failed++;
            return $"failed  {error.Source}: {error.Message}";
        }
        var (record, result) = (kept.Record!, kept.Added!);
        var word =
            result.IsNewArticle ? "added "
            : result.IsNewAppearance || result.IsNewReading ? "again "
            : "known ";
        _ =
            result.IsNewArticle ? added++
            : result.IsNewAppearance || result.IsNewReading ? again++
            : known++;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{word}  {result.Article}  {record.Events.Count} events, {record.Statements.Count} statements  {Title(record.Article)}"
        );
    }

    /// <summary>All of it in one line.</summary>
    public string Summary() =>
        FormattableString.Invariant($"{added} added, {known} known already")
        + (again > 0 ? FormattableString.Invariant($", {again} known with something new") : "")
        + (Failed > 0 ? FormattableString.Invariant($", {Failed} could not be read") : "");

    private static string Title(Article article) =>
        (article.Title ?? article.Source).ReplaceLineEndings(" ")
        + (article.Publisher is { } publisher ? $" ({publisher})" : "");
}
