using System.Globalization;
using System.Security.Authentication;
using Dateline.Reading.Http;
using Polly.Timeout;

namespace Dateline.Reading.Fetching;

/// <summary>Sends one request and takes in its answer, within the limits.</summary>
internal sealed class FetchLine(FetchOptions options, Dialer dialer, TimeProvider time, FetchLog? log) : IDisposable
{
    private readonly HttpClient _client = Wire.Create(options, dialer, time);

    public async Task<FetchStep> SendAsync(RedirectPath path, FetchRequest wanted, CancellationToken cancellation)
    {
        using var request = Request(path.Current, wanted);
        try
        {
            using var response = await _client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation)
                .ConfigureAwait(false);
            return await TakeAsync(path, request, response, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            return Fail(path, FetchFailure.TimedOut);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fail(path, FetchFailure.TimedOut);
        }
        catch (HttpRequestException e)
        {
            return Fail(path, FailureOf(e));
        }
        catch (IOException)
        {
            return Fail(path, FetchFailure.ConnectionFailed);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Uri address, FetchRequest wanted)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", wanted.Accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (wanted.Known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }
        if (wanted.Known?.LastModified is { } date)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }
        return request;
    }

    private async Task<FetchStep> TakeAsync(
        RedirectPath path,
        HttpRequestMessage request,
        HttpResponseMessage response,
        CancellationToken cancellation
    )
    {
        var at = time.GetUtcNow();
        var headers = Exchange.Headers(response);
        var head = new HttpMessage((int)response.StatusCode, headers, default);
        var limit = head.Type.IsPdf ? options.PdfBytes : options.PageBytes;
        var body = await BodyAsync(response, limit, cancellation).ConfigureAwait(false);
        if (body is null)
        {
            return Fail(path, FetchFailure.TooLarge);
        }
        var answer = head with { Body = body };
        if (
            !IsKept(
                new Exchange(path.Current, at, Exchange.Describe(request), answer, dialer.Connected(path.Current.Host))
            )
        )
        {
            return Fail(path, FetchFailure.NotKept);
        }
        return answer.Status is 301 or 302 or 303 or 307 or 308 && answer["Location"] is { Length: > 0 } location
            ? new FetchStep(null, location, answer.Status)
            : new FetchStep(Answers.Judge(answer, path, at, limit, RetryAfter.Of(response, at)));
    }

    private bool IsKept(Exchange exchange)
    {
        try
        {
            log?.Write(exchange);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    // The bytes as they come, or null where they are more than the limit; a slow sender runs out of time.
    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, int limit, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > limit)
        {
            return null;
        }
        using var ending = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, cancellation);
        var stream = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var all = new MemoryStream();
            var buffer = new byte[81920];
            while (await stream.ReadAsync(buffer, either.Token).ConfigureAwait(false) is > 0 and var count)
            {
                all.Write(buffer, 0, count);
                if (all.Length > limit)
                {
                    return null;
                }
            }
            return all.ToArray();
        }
    }

    private static FetchFailure FailureOf(HttpRequestException e) =>
        e switch
        {
            { InnerException: DialException dial } => dial.Failure,
            { InnerException: AuthenticationException } => FetchFailure.TlsFailed,
            { HttpRequestError: HttpRequestError.SecureConnectionError } => FetchFailure.TlsFailed,
            { HttpRequestError: HttpRequestError.ProxyTunnelError } => FetchFailure.ProxyFailed,
            { HttpRequestError: HttpRequestError.NameResolutionError } => FetchFailure.UnknownHost,
            { HttpRequestError: HttpRequestError.InvalidResponse } => FetchFailure.Malformed,
            { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => FetchFailure.TooLarge,
            _ => FetchFailure.ConnectionFailed,
        };

    private FetchStep Fail(RedirectPath path, FetchFailure failure)
    {
        var host = path.Current.Host;
        var seconds = options.Timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return new FetchStep(
            path.Fail(
                failure,
                failure switch
                {
                    FetchFailure.ForbiddenAddress => Addresses.AddressRules.Forbidden("", host).Message,
                    FetchFailure.UnknownHost => $"There is no host {host}: check the address.",
                    FetchFailure.TlsFailed => $"{host} has no valid certificate: nothing was fetched from it.",
                    FetchFailure.TimedOut =>
                        $"{host} did not answer in whole within {seconds} seconds: try again later.",
                    FetchFailure.TooLarge => $"What {host} sent is larger than the limit: nothing of it was kept.",
                    FetchFailure.Malformed => $"{host} does not answer in HTTP.",
                    FetchFailure.NotKept =>
                        "What came could not be written to the archive: look whether the disk is full.",
                    FetchFailure.ProxyFailed => "The proxy could not be reached or refused: check --proxy.",
                    _ => $"{host} could not be reached, or broke off: try again later.",
                }
            )
        );
    }
}
