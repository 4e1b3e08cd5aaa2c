namespace Dateline.App.Cli.Views;

/// <summary>Prints what was read, one report after the other.</summary>
internal interface IReportPrinter
{
    void Print(ArticleRecord record);

    void Print(ReadError error);
}
