using Dateline.Language;
using Dateline.Record.Actors;
using Dateline.Record.Events;
using Dateline.Record.Places;
using Dateline.Record.Reporting;
using Dateline.Record.Statements;
using Dateline.Record.Time;
using Dateline.World;

namespace Dateline.Record;

/// <summary>From an article to its record: every stage in the order of the data.</summary>
public sealed class RecordReader
{
    private static readonly Lazy<RecordReader> Shipped = new(() => new RecordReader(TextAnalyzers.Default));
    private readonly ITextAnalyzer analyzer;
    private readonly TimeTagger timeTagger = new();
    private readonly PlaceReader placeReader;
    private readonly ActorReader actorReader = new();
    private readonly ReportingReader reportingReader = new();
    private readonly StatementReader statementReader = new();
    private readonly EventCoder eventCoder = new();

    /// <summary>A reader over an analysis of texts and the embedded gazetteer.</summary>
    public RecordReader(ITextAnalyzer analyzer)
        : this(analyzer, Gazetteer.Default) { }

    private RecordReader(ITextAnalyzer analyzer, Gazetteer gazetteer) =>
        (this.analyzer, placeReader) = (analyzer, new PlaceReader(gazetteer));

    /// <summary>The reader that comes with the program.</summary>
    public static RecordReader Default => Shipped.Value;

    /// <summary>
    /// The reader that comes with the program, with a gazetteer of the user's above the embedded one: a GeoNames dump or
    /// a table with a header (docs/gazetteer.md). An error names the line.
    /// </summary>
    /// <param name="source">The name of the file, for errors.</param>
    /// <param name="gazetteer">Its text.</param>
    public static Outcome<RecordReader> WithGazetteer(string source, TextReader gazetteer)
    {
        var read = GazetteerFile.Read(source, gazetteer, Gazetteer.Default);
        return read.IsOk ? new RecordReader(TextAnalyzers.Default, read.Value) : read.Error;
    }

    /// <summary>Reads the record of an article. Thread-safe; the same article gives the same record.</summary>
    public ArticleRecord Read(Article article) => Read(article, static _ => { });

    /// <summary>Reads the record and calls back with the name of each stage when it ends.</summary>
    internal ArticleRecord Read(Article article, Action<string> ended)
    {
        var text = analyzer.Annotate(article.Text, article.Language);
        ended("language");
        var (times, published) = timeTagger.Read(text, article.Published);
        ended("times");
        var places = placeReader.Read(text, article);
        ended("places");
        var actors = actorReader.Read(text, article, places);
        ended("actors");
        var statements = statementReader.Read(text, actors, places, times);
        ended("statements");
        var (events, parties) = eventCoder.Code(text, actors, places, times, statements, published);
        ended("events");
        var reporting = reportingReader.Read(text, parties, places, times, statements, events);
        ended("reporting");
        return new ArticleRecord
        {
            Article = article with { Published = published },
            Dateline = DatelineReader.Read(text, places, times),
            Actors = parties.Actors,
            Places = places.Places,
            Times = times.Times,
            Events = reporting.Events,
            Statements = reporting.Statements,
            Coverage = reporting.Coverage,
            Evidence = reporting.Evidence,
        };
    }
}
