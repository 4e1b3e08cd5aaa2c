using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Dateline.Reading.Fetching.Addresses;

namespace Dateline.Reading.Fetching;

/// <summary>Finds the addresses of a host: the system's resolver, or another for tests.</summary>
internal delegate Task<IPAddress[]> Resolve(string host, CancellationToken cancellation);

/// <summary>
/// Connects, and is the only place that does. A name is resolved once, every address that it resolves to is checked, and
/// one of these very addresses is connected to: a name that resolves to something else the next time gains nothing.
/// </summary>
internal sealed class Dialer(AddressRules rules, Resolve resolve, Uri? proxy, TimeSpan timeout)
{
    private readonly ConcurrentDictionary<string, IPAddress> _connected = new(StringComparer.Ordinal);

    /// <summary>The address that was last connected to for a host, or <c>null</c>: through a proxy it is not known.</summary>
    public IPAddress? Connected(string host) => proxy is null ? _connected.GetValueOrDefault(Plain(host)) : null;

    /// <summary>What <see cref="SocketsHttpHandler.ConnectCallback"/> calls.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (Plain(context.DnsEndPoint.Host), context.DnsEndPoint.Port);
        var addresses = await AddressesOf(host, cancellation).ConfigureAwait(false);
        if (proxy is null && !Array.TrueForAll(addresses, a => rules.MayConnect(host, port, a)))
        {
            throw new DialException(FetchFailure.ForbiddenAddress);
        }
        var (stream, connected) = await ConnectAsync(addresses, port, cancellation).ConfigureAwait(false);
        _connected[host] = connected;
        return stream;
    }

    private static string Plain(string host) => host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();

    private async Task<IPAddress[]> AddressesOf(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }
        try
        {
            var addresses = await resolve(host, cancellation).ConfigureAwait(false);
            return addresses.Length > 0 ? addresses : throw new DialException(FetchFailure.UnknownHost);
        }
        catch (SocketException)
        {
            throw new DialException(proxy is null ? FetchFailure.UnknownHost : FetchFailure.ProxyFailed);
        }
    }

    private async Task<(Stream, IPAddress)> ConnectAsync(
        IPAddress[] addresses,
        int port,
        CancellationToken cancellation
    )
    {
        // An address that swallows everything (often one of IPv6) leaves time for the others.
        var share = timeout / (addresses.Length + 1);
        foreach (var address in addresses)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            ending.CancelAfter(addresses.Length > 1 ? share : Timeout.InfiniteTimeSpan);
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(address, port, ending.Token).ConfigureAwait(false);
                return (new NetworkStream(socket, ownsSocket: true), address);
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                socket.Dispose();
                cancellation.ThrowIfCancellationRequested();
            }
        }
        throw new DialException(proxy is not null ? FetchFailure.ProxyFailed : FetchFailure.ConnectionFailed);
    }
}

/// <summary>A connection that was not made, and why; the HTTP client hands it on inside its own exception.</summary>
internal sealed class DialException(FetchFailure failure) : IOException(failure.Name())
{
    public FetchFailure Failure => failure;
}
