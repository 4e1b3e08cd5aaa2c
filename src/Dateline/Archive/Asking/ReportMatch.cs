namespace Dateline.Archive.Asking;

/// <summary>Whether an article meets the conditions of a query: the meaning that every store keeps to.</summary>
internal static class ReportMatch
{
    public static bool Meets(Report report, ReportQuery query) =>
        EntryMatch.Touches(report.First.Published.Days, query.Published)
        && EntryMatch.IsPublishedBy(report, query.Publisher)
        && (query.Language is null || report.First.Language.Primary == query.Language);
}
