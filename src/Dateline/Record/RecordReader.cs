using Dateline.Language;

namespace Dateline.Record;

/// <summary>From an article to its record: every stage in the order of the data.</summary>
public sealed class RecordReader(ITextAnalyzer analyzer)
{
    /// <summary>The reader that comes with the program.</summary>
    public static RecordReader Default => new(TextAnalyzers.Default);

    /// <summary>Reads the record of an article. Thread-safe; the same article gives the same record.</summary>
    public ArticleRecord Read(Article article)
    {
        analyzer.Annotate(article.Text, article.Language);
        return new ArticleRecord { Article = article };
    }
}
