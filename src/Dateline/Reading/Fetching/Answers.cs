using System.Globalization;
using Dateline.Reading.Http;

namespace Dateline.Reading.Fetching;

/// <summary>Judges an answer that is no redirect.</summary>
internal static class Answers
{
    public static FetchOutcome Judge(
        HttpMessage answer,
        RedirectPath path,
        DateTimeOffset at,
        int limit,
        DateTimeOffset? retryAt
    )
    {
        if (answer.Status is not (200 or 203 or 304))
        {
            return path.Fail(FailureOf(answer.Status), Message(answer.Status, path.Current.Host)) with
            {
                Status = answer.Status,
                RetryAt = retryAt,
            };
        }
        var body = HttpBody.Decode(answer, limit);
        return body.Fault switch
        {
            BodyFault.TooLarge => path.Fail(
                FetchFailure.TooLarge,
                $"What {path.Current.Host} sent unpacks to more than the limit: nothing of it was kept."
            ),
            BodyFault.Damaged or BodyFault.UnknownCoding => path.Fail(
                FetchFailure.Malformed,
                $"What {path.Current.Host} sent can't be unpacked: try again later."
            ),
            _ => Take(answer, path, at, body.Bytes),
        };
    }

    private static Fetched Take(HttpMessage answer, RedirectPath path, DateTimeOffset at, byte[] body) =>
        new()
        {
            Asked = path.Asked,
            Address = path.Current,
            At = at,
            Body = body,
            ContentType = answer["Content-Type"],
            IsUnchanged = answer.Status == 304,
            IsMovedForGood = path.IsPermanent,
            Validators = new Validators(answer["ETag"], answer["Last-Modified"]),
        };

    private static FetchFailure FailureOf(int status) =>
        status switch
        {
            401 or 402 or 403 or 407 or 451 => FetchFailure.Denied,
            404 => FetchFailure.NotFound,
            408 => FetchFailure.TimedOut,
            410 => FetchFailure.Gone,
            429 => FetchFailure.TooManyRequests,
            >= 500 => FetchFailure.ServerFailed,
            _ => FetchFailure.RequestFailed,
        };

    private static string Message(int status, string host)
    {
        var code = status.ToString(CultureInfo.InvariantCulture);
        return FailureOf(status) switch
        {
            FetchFailure.Denied => $"{host} does not give it to programs ({code}): open it in a browser and save it.",
            FetchFailure.NotFound => $"There is no such page on {host} ({code}): check the address.",
            FetchFailure.Gone => $"{host} says that the page is gone for good ({code}).",
            FetchFailure.TooManyRequests => $"{host} was asked too often ({code}): try again later.",
            FetchFailure.ServerFailed => $"{host} failed ({code}): try again later.",
            _ => $"{host} answered {code}, and gave nothing.",
        };
    }
}
