using BenchmarkDotNet.Attributes;
using Dateline.Language;
using Dateline.Reading;
using Dateline.Record;

namespace Dateline.Bench;

/// <summary>One report through each stage: the samples, or the articles that DATELINE_BENCH_ARTICLES names.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private Article[] articles = [];

    /// <summary>Reads the articles and warms the tables.</summary>
    [GlobalSetup]
    public void Setup()
    {
        articles = Articles.Load(Environment.GetEnvironmentVariable("DATELINE_BENCH_ARTICLES") ?? Articles.Samples);
        RecordReader.Default.Read(articles[0]);
    }

    /// <summary>Sentences, words, trees and names of all articles.</summary>
    [Benchmark]
    public int Annotate() => articles.Sum(a => TextAnalyzers.Default.Annotate(a.Text, a.Language).Sentences.Count);

    /// <summary>The whole record of all articles.</summary>
    [Benchmark]
    public int Record() => articles.Sum(a => RecordReader.Default.Read(a).Events.Count);
}
