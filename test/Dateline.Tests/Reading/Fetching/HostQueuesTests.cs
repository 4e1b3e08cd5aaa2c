using System.Collections.Concurrent;
using Dateline.Reading.Fetching;

namespace Dateline.Tests.Reading.Fetching;

public sealed class HostQueuesTests
{
    [Fact]
    public async Task Requests_to_one_host_come_one_at_a_time_and_apart()
    {
        var time = new WaitingTime();
        using var queues = new HostQueues(time);
        var (inside, most) = (0, 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(async _ =>
                {
                    using var turn = await queues.EnterAsync(
                        "a.example",
                        TimeSpan.FromSeconds(10),
                        CancellationToken.None
                    );
                    most = Math.Max(most, Interlocked.Increment(ref inside));
                    await Task.Yield();
                    Interlocked.Decrement(ref inside);
                })
        );
        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(10), 4), time.Waits);
    }

    [Fact]
    public async Task Other_hosts_and_what_does_not_count_wait_for_nothing()
    {
        var time = new WaitingTime();
        using var queues = new HostQueues(time);
        foreach (
            var (host, delay) in ((string, int?)[])
                [("a.example", null), ("a.example", 10), ("a.example", null), ("b.example", 10)]
        )
        {
            TimeSpan? wait = delay is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
            (await queues.EnterAsync(host, wait, CancellationToken.None)).Dispose();
        }
        Assert.Empty(time.Waits);
    }

    [Fact]
    public async Task Giving_up_leaves_the_queue_in_order()
    {
        using var queues = new HostQueues(TimeProvider.System);
        (await queues.EnterAsync("a.example", TimeSpan.Zero, CancellationToken.None)).Dispose();
        using var ending = new CancellationTokenSource(20);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            queues.EnterAsync("a.example", TimeSpan.FromHours(1), ending.Token)
        );
        (await queues.EnterAsync("a.example", TimeSpan.Zero, CancellationToken.None)).Dispose();
    }

    /// <summary>Every wait passes at once, moves the clock, and is remembered.</summary>
    private sealed class WaitingTime : TimeProvider
    {
        private readonly ConcurrentQueue<TimeSpan> _waits = new();
        private DateTimeOffset _now = new(2024, 5, 3, 0, 0, 0, TimeSpan.Zero);

        public IReadOnlyList<TimeSpan> Waits => [.. _waits];

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _waits.Enqueue(dueTime);
            _now += dueTime;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
