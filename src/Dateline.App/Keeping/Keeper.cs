using System.Collections.Concurrent;
using Dateline.Archive;
using Dateline.Record;

namespace Dateline.App.Keeping;

/// <summary>What became of one report.</summary>
/// <param name="Record">What was read; <c>null</c> where it could not be read.</param>
/// <param name="Added">What was new; <c>null</c> where it could not be read.</param>
/// <param name="Error">Why it could not be read.</param>
internal sealed record KeptReport(ArticleRecord? Record, Added? Added, ReadError? Error);

/// <summary>
/// Reads the record of reports, several at a time, and keeps them in batches. What comes out is kept: it outlives a crash.
/// </summary>
internal sealed class Keeper(IStore store, RecordReader reader, string version, TimeProvider clock)
{
    private const int BatchSize = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Why the store refused; the enumeration ends there. What came out before is kept.</summary>
    public StoreError? Failure { get; private set; }

    /// <summary>Keeps reports; they come out in the order in which they went in.</summary>
    public IEnumerable<KeptReport> Keep(IEnumerable<Outcome<Incoming>> incoming, int jobs)
    {
        var (batch, since) = (new List<Read>(BatchSize), clock.GetTimestamp());
        foreach (var read in InOrder(incoming, jobs))
        {
            batch.Add(read);
            if (batch.Count < BatchSize && clock.GetElapsedTime(since) < Patience)
            {
                continue;
            }
            foreach (var kept in Flush(batch))
            {
                yield return kept;
            }
            if (Failure is not null)
            {
                yield break;
            }
            batch.Clear();
            since = clock.GetTimestamp();
        }
        foreach (var kept in Flush(batch))
        {
            yield return kept;
        }
    }

    private KeptReport[] Flush(List<Read> batch)
    {
        var outcome = store.Add([.. batch.Where(r => r.Error is null).Select(Addition)]);
        if (!outcome.IsOk)
        {
            Failure = outcome.Error;
            return [];
        }
        var next = 0;
        return
        [
            .. batch.Select(r =>
                r.Error is null
                    ? new KeptReport(r.Record, outcome.Value[next++], null)
                    : new KeptReport(null, null, r.Error)
            ),
        ];
    }

    private Addition Addition(Read read) =>
        new()
        {
            Article = read.Record!.Article,
            Record = read.Record,
            Version = version,
            Bytes = read.Bytes,
            When = clock.GetUtcNow(),
        };

    private IEnumerable<Read> InOrder(IEnumerable<Outcome<Incoming>> incoming, int jobs) =>
        Partitioner
            .Create(incoming, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(jobs)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(i =>
                i.IsOk ? new Read(reader.Read(i.Value.Article), i.Value.Bytes, null) : new Read(null, null, i.Error)
            );

    private sealed record Read(ArticleRecord? Record, KeptBytes? Bytes, ReadError? Error);
}
