using System.Text;

namespace Dateline.Reading.Fetching;

/// <summary>What failures mean for reports and for the health of feeds.</summary>
public static class FetchFailures
{
    /// <summary>The written form: "too-many-redirects".</summary>
    public static string Name(this FetchFailure failure)
    {
        var name = new StringBuilder();
        foreach (var c in failure.ToString())
        {
            name.Append(char.IsUpper(c) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }

    /// <summary>The failure of a written form, or <c>null</c>.</summary>
    public static FetchFailure? Parse(string? name) =>
        Enum.GetValues<FetchFailure>().Where(f => f.Name() == name).Select(f => (FetchFailure?)f).FirstOrDefault();

    /// <summary>The error that a report gets which could not be fetched.</summary>
    public static ReadErrorCode Code(this FetchFailure failure) =>
        failure switch
        {
            FetchFailure.BadAddress
            or FetchFailure.ForbiddenPort
            or FetchFailure.ForbiddenAddress
            or FetchFailure.RobotsForbidden
            or FetchFailure.RobotsUnreachable
            or FetchFailure.Denied
            or FetchFailure.TooManyRequests => ReadErrorCode.Refused,
            FetchFailure.NotFound or FetchFailure.Gone or FetchFailure.UnknownHost => ReadErrorCode.NotFound,
            FetchFailure.TimedOut => ReadErrorCode.TimedOut,
            FetchFailure.TooLarge => ReadErrorCode.TooLarge,
            FetchFailure.Malformed => ReadErrorCode.Malformed,
            FetchFailure.NotAFeed => ReadErrorCode.UnsupportedType,
            FetchFailure.NotKept => ReadErrorCode.Unreadable,
            _ => ReadErrorCode.Unreachable,
        };

    /// <summary>
    /// How much a failure counts against a feed: 1 for what will not mend by itself, 0.5 for what may, 0.25 for what
    /// commonly passes (the weights of Media Cloud's rss-fetcher).
    /// </summary>
    public static double Weight(this FetchFailure failure) =>
        failure switch
        {
            FetchFailure.TimedOut
            or FetchFailure.ConnectionFailed
            or FetchFailure.ProxyFailed
            or FetchFailure.UnknownHost
            or FetchFailure.NotKept
            or FetchFailure.RobotsUnreachable => 0.25,
            FetchFailure.NotFound
            or FetchFailure.TooManyRequests
            or FetchFailure.ServerFailed
            or FetchFailure.Malformed
            or FetchFailure.NotAFeed
            or FetchFailure.TooLarge
            or FetchFailure.TlsFailed => 0.5,
            _ => 1,
        };
}
