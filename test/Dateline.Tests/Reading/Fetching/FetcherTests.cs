using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dateline.Reading.Fetching;
using Dateline.Reading.Warc;

namespace Dateline.Tests.Reading.Fetching;

public sealed class FetcherTests
{
    [Fact]
    public async Task A_page_is_fetched_with_what_the_server_says_of_it()
    {
        using var server = new LocalServer().Page(
            "/talks?day=1",
            "<p>hello",
            "Content-Type: text/html; charset=utf-8\r\nETag: \"v1\"\r\nLast-Modified: Fri, 03 May 2024 10:00:00 GMT"
        );
        using var door = server.Door();
        var answer = (await door.GetAsync(server.Address("/talks?day=1"), FetchRequest.Page, Cancellation)).Answer!;
        Assert.Equal("<p>hello", Encoding.UTF8.GetString(answer.Body));
        Assert.Equal("text/html; charset=utf-8", answer.ContentType);
        Assert.Equal(new Validators("\"v1\"", "Fri, 03 May 2024 10:00:00 GMT"), answer.Validators);
        var request = server.Requests[^1];
        Assert.Contains("User-Agent: Dateline/", request, StringComparison.Ordinal);
        foreach (var telling in (string[])["Cookie", "Referer", "traceparent", "Accept-Language", "From:"])
        {
            Assert.DoesNotContain(telling, request, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var server = new LocalServer().Page("/feed", "", "ETag: \"v1\"", "304 Not Modified");
        using var door = server.Door();
        var request = FetchRequest.Feed with { Known = new Validators("\"v1\"", "Fri, 03 May 2024 10:00:00 GMT") };
        Assert.True((await door.GetAsync(server.Address("/feed"), request, Cancellation)).Answer!.IsUnchanged);
        Assert.Contains("If-None-Match: \"v1\"\r\n", server.Requests[^1], StringComparison.Ordinal);
        Assert.Contains(
            "If-Modified-Since: Fri, 03 May 2024 10:00:00 GMT\r\n",
            server.Requests[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        using var server = new LocalServer().Page("/", "a", "Set-Cookie: id=1; Path=/");
        using var door = server.Door();
        await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation);
        await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation);
        Assert.DoesNotContain(server.Requests, r => r.Contains("Cookie:", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Redirects_are_followed_and_the_last_address_is_told()
    {
        using var server = new LocalServer()
            .Redirect("/a", "/b", "301 Moved Permanently")
            .Redirect("/b", "c?x=1", "308 Permanent Redirect")
            .Page("/c?x=1", "here");
        using var door = server.Door();
        var answer = (await door.GetAsync(server.Address("/a"), FetchRequest.Page, Cancellation)).Answer!;
        Assert.Equal(server.Address("/c?x=1"), answer.Address.AbsoluteUri);
        Assert.Equal(server.Address("/a"), answer.Asked.AbsoluteUri);
        Assert.True(answer.IsMovedForGood);
    }

    [Theory]
    [InlineData("/circle", FetchFailure.TooManyRedirects)]
    [InlineData("/long/0", FetchFailure.TooManyRedirects)]
    [InlineData("/file", FetchFailure.BadAddress)]
    [InlineData("/nowhere", FetchFailure.BadRedirect)]
    [InlineData("/user", FetchFailure.BadAddress)]
    public async Task Bad_redirects_end(string path, FetchFailure failure)
    {
        using var server = new LocalServer()
            .Redirect("/circle", "/circle2")
            .Redirect("/circle2", "/circle")
            .Redirect("/file", "file:///etc/passwd")
            .Redirect("/nowhere", "http://[::zz]/")
            .Redirect("/user", "http://a:b@news.example/");
        for (var i = 0; i < 20; i++)
        {
            server.Redirect($"/long/{i}", $"/long/{i + 1}");
        }
        using var door = server.Door();
        var error = (await door.GetAsync(server.Address(path), FetchRequest.Page, Cancellation)).Error!;
        Assert.Equal(failure, error.Failure);
        Assert.Equal(server.Address(path), error.Asked);
        Assert.InRange(server.Paths.Count, 1, 11);
    }

    [Theory]
    [InlineData("401 Unauthorized", FetchFailure.Denied)]
    [InlineData("403 Forbidden", FetchFailure.Denied)]
    [InlineData("404 Not Found", FetchFailure.NotFound)]
    [InlineData("410 Gone", FetchFailure.Gone)]
    [InlineData("418 Teapot", FetchFailure.RequestFailed)]
    [InlineData("429 Too Many Requests", FetchFailure.TooManyRequests)]
    [InlineData("451 Unavailable", FetchFailure.Denied)]
    [InlineData("500 Broken", FetchFailure.ServerFailed)]
    [InlineData("204 No Content", FetchFailure.RequestFailed)]
    [InlineData("300 Multiple Choices", FetchFailure.RequestFailed)]
    public async Task Every_status_has_its_failure(string status, FetchFailure failure)
    {
        using var server = new LocalServer().Page("/", "x", status: status);
        using var door = server.Door();
        Assert.Equal(
            failure,
            (await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation)).Error!.Failure
        );
    }

    [Fact]
    public async Task What_fails_in_passing_is_tried_again()
    {
        var tries = 0;
        using var server = new LocalServer().Raw(
            "/",
            stream =>
            {
                var answer = tries++ < 2 ? "503 Busy\r\nRetry-After: 0" : "200 OK";
                return Send(stream, $"HTTP/1.1 {answer}\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
            }
        );
        using var door = server.Door(LocalServer.Quick with { Retries = 2 });
        Assert.NotNull((await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation)).Answer);
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task A_long_wait_that_the_server_asks_for_is_handed_on_and_not_waited()
    {
        using var server = new LocalServer().Page("/", "", "Retry-After: 7200", "429 Too Many Requests");
        using var door = server.Door(LocalServer.Quick with { Retries = 3 });
        var error = (await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation)).Error!;
        Assert.Equal(FetchFailure.TooManyRequests, error.Failure);
        Assert.InRange(
            error.RetryAt!.Value - DateTimeOffset.Parse("2020-01-01T00:00:00Z"),
            TimeSpan.FromHours(2),
            TimeSpan.MaxValue
        );
        Assert.Single(server.Paths);
    }

    [Fact]
    public async Task Not_found_is_not_tried_again()
    {
        using var server = new LocalServer();
        using var door = server.Door(LocalServer.Quick with { Retries = 3 });
        await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation);
        Assert.Single(server.Paths);
    }

    [Fact]
    public async Task A_slow_sender_runs_out_of_time()
    {
        using var server = new LocalServer().Raw(
            "/",
            async stream =>
            {
                await Send(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
                for (var i = 0; i < 100; i++)
                {
                    await Send(stream, "x");
                    await Task.Delay(50);
                }
            }
        );
        using var door = server.Door(LocalServer.Quick with { Timeout = TimeSpan.FromMilliseconds(300) });
        Assert.Equal(
            FetchFailure.TimedOut,
            (await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation)).Error!.Failure
        );
    }

    [Fact]
    public async Task A_server_that_says_nothing_runs_out_of_time()
    {
        using var server = new LocalServer()
            .Page("/robots.txt", "", status: "404 Not Found")
            .Raw("/", _ => Task.Delay(5000));
        using var door = server.Door(LocalServer.Quick with { Timeout = TimeSpan.FromMilliseconds(300) });
        Assert.Equal(
            FetchFailure.TimedOut,
            (await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation)).Error!.Failure
        );
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", FetchFailure.Malformed)]
    [InlineData("", FetchFailure.ConnectionFailed)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", FetchFailure.ConnectionFailed)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", FetchFailure.ConnectionFailed)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: lzma\r\nContent-Length: 1\r\n\r\nx", FetchFailure.Malformed)]
    public async Task What_is_no_answer_fails(string answer, FetchFailure failure)
    {
        using var server = new LocalServer().Raw("/", stream => Send(stream, answer));
        using var door = server.Door();
        Assert.Equal(
            failure,
            (await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation)).Error!.Failure
        );
    }

    [Fact]
    public async Task Endless_headers_are_too_large()
    {
        using var server = new LocalServer().Raw(
            "/",
            async stream =>
            {
                await Send(stream, "HTTP/1.1 200 OK\r\n");
                for (var i = 0; i < 10_000; i++)
                {
                    await Send(stream, $"X-{i}: {new string('x', 100)}\r\n");
                }
            }
        );
        using var door = server.Door();
        Assert.Equal(
            FetchFailure.TooLarge,
            (await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation)).Error!.Failure
        );
    }

    [Fact]
    public async Task Bodies_are_limited_as_stated_as_sent_and_as_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[30_000_000]);
        }
        using var server = new LocalServer()
            .Raw("/stated", stream => Send(stream, "HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n"))
            .Raw(
                "/sent",
                async stream =>
                {
                    await Send(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
                    for (var i = 0; i < 300; i++)
                    {
                        await stream.WriteAsync(new byte[100_000]);
                    }
                }
            )
            .Page("/unpacked", bomb.ToArray(), "Content-Type: text/html\r\nContent-Encoding: gzip")
            .Page("/pdf", new byte[12_000_000], "Content-Type: application/pdf");
        using var door = server.Door();
        foreach (var path in (string[])["/stated", "/sent", "/unpacked"])
        {
            var error = (await door.GetAsync(server.Address(path), FetchRequest.Page, Cancellation)).Error!;
            Assert.Equal(FetchFailure.TooLarge, error.Failure);
        }
        Assert.Equal(
            12_000_000,
            (await door.GetAsync(server.Address("/pdf"), FetchRequest.Page, Cancellation)).Answer!.Body.Length
        );
    }

    [Fact]
    public async Task Where_nobody_listens_the_connection_fails_and_where_no_name_is_the_host_is_unknown()
    {
        var server = new LocalServer();
        var address = server.Address("/");
        using var door = server.Door();
        server.Dispose();
        Assert.Equal(
            FetchFailure.ConnectionFailed,
            (await door.GetAsync(address, FetchRequest.Page, Cancellation)).Error!.Failure
        );
        using var nameless = server.Door(
            new FetchOptions { AllowedHosts = ["none.example"] },
            resolve: (_, _) => throw new SocketException((int)SocketError.HostNotFound)
        );
        var outcome = await nameless.GetAsync("http://none.example/", FetchRequest.Page, Cancellation);
        Assert.Equal(FetchFailure.UnknownHost, outcome.Error!.Failure);
    }

    [Fact]
    public async Task An_address_where_nobody_answers_leaves_time_for_the_next()
    {
        using var server = new LocalServer().Page("/", "hello");
        using var door = server.Door(
            LocalServer.Quick with
            {
                ConnectTimeout = TimeSpan.FromSeconds(3),
            },
            resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("240.0.0.1"), IPAddress.Loopback])
        );
        Assert.NotNull((await door.GetAsync(server.Address("/"), FetchRequest.Page, Cancellation)).Answer);
    }

    [Fact]
    public async Task A_server_without_a_certificate_is_not_read()
    {
        using var server = new LocalServer();
        using var door = server.Door();
        var outcome = await door.GetAsync(
            $"https://{LocalServer.Host}:{server.Port}/",
            FetchRequest.Page,
            Cancellation
        );
        Assert.Equal(FetchFailure.TlsFailed, outcome.Error!.Failure);
    }

    [Fact]
    public async Task A_proxy_is_asked_and_no_name_is_resolved_here()
    {
        using var proxy = new LocalServer();
        proxy
            .Page("http://public.example/robots.txt", "", status: "404 Not Found")
            .Page("http://public.example/a", "through the proxy");
        using var door = proxy.Door(
            LocalServer.Quick with
            {
                Proxy = new Uri($"http://127.0.0.1:{proxy.Port}"),
            },
            resolve: (_, _) => throw new InvalidOperationException("resolved")
        );
        var answer = (await door.GetAsync("http://public.example/a", FetchRequest.Page, Cancellation)).Answer!;
        Assert.Equal("through the proxy", Encoding.UTF8.GetString(answer.Body));
    }

    [Fact]
    public async Task A_socks_proxy_is_given_the_name()
    {
        byte[]? asked = null;
        using var proxy = new SocksServer(request => asked = request);
        using var server = new LocalServer();
        using var door = server.Door(
            LocalServer.Quick with
            {
                Proxy = new Uri($"socks5://127.0.0.1:{proxy.Port}"),
            },
            resolve: (_, _) => throw new InvalidOperationException("resolved")
        );
        var outcome = await door.GetAsync("http://hidden.onion/", FetchRequest.Page, Cancellation);
        Assert.NotNull(outcome.Error);
        Assert.Contains("hidden.onion", Encoding.Latin1.GetString(asked!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_fetched_is_kept_with_its_digest_and_can_be_read_again()
    {
        var folder = Directory.CreateTempSubdirectory("dateline");
        var file = Path.Combine(folder.FullName, "kept.warc.gz");
        try
        {
            using var server = new LocalServer()
                .Redirect("/a", "/b")
                .Page("/b", "<p>kept", "Content-Type: text/html\r\nX-A: b");
            for (var i = 0; i < 2; i++)
            {
                using var log = FetchLog.Open(file, "Dateline", TimeProvider.System);
                using var door = server.Door(log: log);
                await door.GetAsync(server.Address("/a"), FetchRequest.Page, Cancellation);
            }
            using var archive = File.OpenRead(file);
            var records = WarcReader.Read(file, archive).Select(o => o.Value!).ToList();
            Assert.Equal(1, records.Count(r => r.Type == WarcType.Warcinfo));
            // robots.txt, the redirect and the page, each with its request, twice
            Assert.Equal(6, records.Count(r => r.Type == WarcType.Response));
            Assert.Equal(6, records.Count(r => r.Type == WarcType.Request));
            Assert.All(records, r => Assert.True(r.IsBlockUnchanged()));
            var page = records.Last(r => r.TargetUri == server.Address("/b") && r.Type == WarcType.Response);
            Assert.Equal(WarcDigest.Sha256("<p>kept"u8), page.PayloadDigest);
            Assert.Equal("127.0.0.1", page["WARC-IP-Address"]);
            Assert.Contains("\r\nX-A: b\r\n", Encoding.UTF8.GetString(page.Block.Span), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_failure_has_a_name_that_comes_back()
    {
        foreach (var failure in Enum.GetValues<FetchFailure>())
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", failure.Name());
            Assert.Equal(failure, FetchFailures.Parse(failure.Name()));
            Assert.InRange(failure.Weight(), 0.25, 1);
        }
        Assert.Equal("too-many-redirects", FetchFailure.TooManyRedirects.Name());
        Assert.Equal("not-a-feed", FetchFailure.NotAFeed.Name());
        Assert.Null(FetchFailures.Parse("whatever"));
    }

    [Fact]
    public void Every_failure_stands_in_the_documentation()
    {
        var errors = File.ReadAllText(Path.Combine(Project.Root, "docs", "errors.md"));
        foreach (var failure in Enum.GetValues<FetchFailure>())
        {
            Assert.Contains($"| `{failure.Name()}` |", errors, StringComparison.Ordinal);
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task Send(Stream stream, string text) =>
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
}
