using System.Net;
using System.Net.Sockets;

namespace Dateline.Tests.Reading.Fetching;

/// <summary>A SOCKS 5 proxy (RFC 1928) that hears where to connect to, and refuses.</summary>
internal sealed class SocksServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SocksServer(Action<byte[]> asked)
    {
        _listener.Start();
        _ = ServeAsync(asked);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Stop();

    private async Task ServeAsync(Action<byte[]> asked)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var buffer = new byte[512];
        await stream.ReadAtLeastAsync(buffer, 3);
        await stream.WriteAsync((byte[])[5, 0]);
        var count = await stream.ReadAsync(buffer);
        asked(buffer[..count]);
        await stream.WriteAsync((byte[])[5, 2, 0, 1, 0, 0, 0, 0, 0, 0]);
    }
}
