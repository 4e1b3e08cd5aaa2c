namespace Dateline.Reading.Feeds;

/// <summary>A time as a feed states it.</summary>
/// <param name="Written">As it is written.</param>
/// <param name="Instant">The first moment that it can mean, with the offset that is stated (zero where none is); <c>null</c> where it can't be read.</param>
/// <param name="Days">The days that it can mean, as counted where it was written: a month is all its days.</param>
public sealed record FeedTime(string Written, DateTimeOffset? Instant, DayRange Days)
{
    /// <summary>Reads a time as feeds write it: RFC 822 and its many variants, ISO 8601 and its profiles, asctime, dates in words.</summary>
    public static FeedTime Read(string written) => FeedTimes.Read(written);
}
