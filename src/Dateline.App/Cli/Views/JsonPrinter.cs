using Dateline.Json;

namespace Dateline.App.Cli.Views;

/// <summary>One line of JSON for each report, errors among them.</summary>
internal sealed class JsonPrinter(Stream output) : IReportPrinter
{
    public void Print(ArticleRecord record) => RecordJson.Write(output, record);

    public void Print(ReadError error) => ErrorJson.Write(output, error);
}
