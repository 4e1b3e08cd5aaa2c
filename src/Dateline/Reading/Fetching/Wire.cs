using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace Dateline.Reading.Fetching;

/// <summary>The HTTP client as this program needs it: no cookies, no redirects, no decompression of its own, one dialer.</summary>
internal static class Wire
{
    private const int HeaderKilobytes = 64;

    public static HttpClient Create(FetchOptions options, Dialer dialer, TimeProvider time)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            // The environment's proxy would resolve names where nothing is checked.
            UseProxy = options.Proxy is not null,
            Proxy = options.Proxy is null ? null : new WebProxy(options.Proxy),
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = HeaderKilobytes,
            // No header that tells of this machine's tracing.
            ActivityHeadersPropagator = null,
            ConnectCallback = dialer.ConnectAsync,
        };
        return new HttpClient(new ResilienceHandler(Pipeline(options, time)) { InnerHandler = handler })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(FetchOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (options.Retries > 0)
        {
            builder.AddRetry(
                new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = options.Retries,
                    Delay = options.RetryDelay,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = false,
                    ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome, options, time)),
                }
            );
        }
        return builder.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.Timeout }).Build();
    }

    private static bool MayPass(Polly.Outcome<HttpResponseMessage> outcome, FetchOptions options, TimeProvider time) =>
        outcome switch
        {
            { Result: { } answer } => MayPass(answer, options, time),
            { Exception: TimeoutRejectedException } => true,
            { Exception: HttpRequestException { InnerException: DialException dial } } => dial.Failure
                is FetchFailure.ConnectionFailed
                    or FetchFailure.ProxyFailed,
            { Exception: HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } } => false,
            { Exception: HttpRequestException } => true,
            _ => false,
        };

    private static bool MayPass(HttpResponseMessage answer, FetchOptions options, TimeProvider time)
    {
        var isPassing = (int)answer.StatusCode is 408 or 429 or 500 or 502 or 503 or 504;
        var wait = RetryAfter.Of(answer, time.GetUtcNow()) - time.GetUtcNow();
        return isPassing && (wait is null || wait <= options.LongestRetryAfter);
    }
}
