using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dateline.Reading.Http;

namespace Dateline.Reading.Fetching;

/// <summary>One request and its answer, as they went over the wire.</summary>
/// <param name="Address">The address that was asked for.</param>
/// <param name="At">When the answer began.</param>
/// <param name="Request">The bytes of the request.</param>
/// <param name="Answer">The answer; its body is as it was sent, but for chunks.</param>
/// <param name="Server">The address that was connected to, where it is known.</param>
internal sealed record Exchange(Uri Address, DateTimeOffset At, byte[] Request, HttpMessage Answer, IPAddress? Server)
{
    /// <summary>The bytes of the answer, and where in them the body begins.</summary>
    public (byte[] Block, int Body) Block()
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {Answer.Status} \r\n"));
        // The client has undone the chunks: a block that still spoke of them would be broken.
        foreach (var (name, value) in Answer.Headers.Where(h => !IsChunking(h.Key)))
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }
        var bytes = Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
        return ([.. bytes, .. Answer.Body.Span], bytes.Length);
    }

    /// <summary>The bytes of a request.</summary>
    public static byte[] Describe(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        var text = new StringBuilder($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n");
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            text.Append(name).Append(": ").Append(values.ToString()).Append("\r\n");
        }
        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }

    /// <summary>The headers of an answer in their order.</summary>
    public static List<KeyValuePair<string, string>> Headers(HttpResponseMessage response) =>
        [.. Of(response.Headers), .. Of(response.Content.Headers)];

    private static IEnumerable<KeyValuePair<string, string>> Of(HttpHeaders headers) =>
        headers.NonValidated.SelectMany(h => h.Value.Select(v => new KeyValuePair<string, string>(h.Key, v)));

    private static bool IsChunking(string name) => name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);
}
