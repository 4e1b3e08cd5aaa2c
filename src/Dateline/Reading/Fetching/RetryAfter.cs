namespace Dateline.Reading.Fetching;

/// <summary>When a server wants to be asked again (RFC 9110, section 10.2.3): seconds or a date.</summary>
internal static class RetryAfter
{
    public static DateTimeOffset? Of(HttpResponseMessage answer, DateTimeOffset now) =>
        answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => now + delta,
            { Date: { } date } => date,
            _ => null,
        };
}
