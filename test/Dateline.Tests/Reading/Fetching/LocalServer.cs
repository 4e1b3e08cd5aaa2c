using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dateline.Reading.Fetching;
using Dateline.Reading.Fetching.Addresses;

namespace Dateline.Tests.Reading.Fetching;

/// <summary>A server on loopback that answers with bytes of the test's choice, and remembers what it was asked.</summary>
internal sealed class LocalServer : IDisposable
{
    public const string Host = "news.example";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<string, Func<Stream, Task>> _pages = new();
    private readonly ConcurrentQueue<string> _requests = new();

    public LocalServer()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The requests, whole, in the order in which they came.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The paths asked for, without robots.txt.</summary>
    public IReadOnlyList<string> Paths => [.. Requests.Select(PathOf).Where(p => p != "/robots.txt")];

    public string Address(string path, string host = Host) => $"http://{host}:{Port}{path}";

    /// <summary>Answers a path with status line, headers and a body.</summary>
    public LocalServer Page(
        string path,
        string body,
        string headers = "Content-Type: text/html",
        string status = "200 OK"
    ) => Page(path, Encoding.UTF8.GetBytes(body), headers, status);

    public LocalServer Page(
        string path,
        byte[] body,
        string headers = "Content-Type: text/html",
        string status = "200 OK"
    ) =>
        Raw(
            path,
            async stream =>
            {
                var head =
                    $"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.UTF8.GetBytes(head));
                await stream.WriteAsync(body);
            }
        );

    public LocalServer Redirect(string path, string location, string status = "302 Found") =>
        Page(path, "", $"Location: {location}", status);

    /// <summary>Answers a path by whatever is done with the connection.</summary>
    public LocalServer Raw(string path, Func<Stream, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    /// <summary>A door to which this server's host is allowed by name, without delays.</summary>
    public Fetcher Door(
        FetchOptions? options = null,
        FetchLog? log = null,
        Resolve? resolve = null,
        TimeProvider? time = null
    ) =>
        new(
            (options ?? Quick) with
            {
                AllowedHosts = [$"{Host}:{Port}", .. (options ?? Quick).AllowedHosts],
            },
            time ?? TimeProvider.System,
            log,
            resolve ?? ((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])),
            LocalNetworks.None
        );

    public static FetchOptions Quick { get; } =
        new()
        {
            Delay = TimeSpan.Zero,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            Timeout = TimeSpan.FromSeconds(20),
            Retries = 0,
        };

    public void Dispose()
    {
        _ending.Cancel();
        _listener.Stop();
        _ending.Dispose();
    }

    private static string PathOf(string request) => request.Split(' ') is [_, var path, ..] ? path : "";

    private async Task ServeAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_ending.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await RequestAsync(stream);
                _requests.Enqueue(request);
                var answer = _pages.GetValueOrDefault(PathOf(request));
                await (answer?.Invoke(stream) ?? NotFoundAsync(stream));
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                // The other side went away.
            }
        }
    }

    private static async Task NotFoundAsync(Stream stream) =>
        await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());

    private static async Task<string> RequestAsync(Stream stream)
    {
        var (request, buffer) = (new StringBuilder(), new byte[4096]);
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0)
            {
                break;
            }
            request.Append(Encoding.Latin1.GetString(buffer, 0, count));
            if (buffer[0] == 0x16) // a handshake of TLS, which this server does not speak
            {
                break;
            }
        }
        return request.ToString();
    }
}
