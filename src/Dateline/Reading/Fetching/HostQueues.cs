using System.Collections.Concurrent;

namespace Dateline.Reading.Fetching;

/// <summary>Holds requests to one host apart: one at a time, and a while between them.</summary>
internal sealed class HostQueues(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, HostQueue> _queues = new(StringComparer.Ordinal);

    /// <summary>Waits until it is one's turn; disposing of the turn lets the next one go.</summary>
    /// <param name="host">The host.</param>
    /// <param name="delay">The least time since the last turn that counted; <c>null</c> for what follows at once and does not count.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IDisposable> EnterAsync(string host, TimeSpan? delay, CancellationToken cancellation)
    {
        var queue = _queues.GetOrAdd(host, _ => new HostQueue());
        await queue.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (
                delay is { } least
                && queue.Last is { } last
                && last + least - time.GetUtcNow() is var left
                && left > TimeSpan.Zero
            )
            {
                await Task.Delay(left, time, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            queue.Turn.Release();
            throw;
        }
        return new Turn(queue, delay is null ? null : time);
    }

    public void Dispose()
    {
        foreach (var queue in _queues.Values)
        {
            queue.Turn.Dispose();
        }
    }

    private sealed class HostQueue
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset? Last { get; set; }
    }

    private sealed class Turn(HostQueue queue, TimeProvider? time) : IDisposable
    {
        public void Dispose()
        {
            queue.Last = time?.GetUtcNow() ?? queue.Last;
            queue.Turn.Release();
        }
    }
}
