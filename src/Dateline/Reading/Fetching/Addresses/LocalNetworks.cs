using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Dateline.Reading.Fetching.Addresses;

/// <summary>
/// The networks that this machine stands in. A machine with public addresses of its own (every home with IPv6) has
/// neighbours and services there that no page may reach through it.
/// </summary>
internal sealed class LocalNetworks(IReadOnlyList<IPNetwork> networks)
{
    // A shorter prefix would be more than a site: then the machine's own address alone counts.
    private const int ShortestPrefix4 = 16;
    private const int ShortestPrefix6 = 48;

    /// <summary>No networks.</summary>
    public static LocalNetworks None { get; } = new([]);

    /// <summary>The networks of this machine's interfaces.</summary>
    public static LocalNetworks OfThisMachine()
    {
        try
        {
            return new LocalNetworks([
                .. NetworkInterface
                    .GetAllNetworkInterfaces()
                    .SelectMany(i => i.GetIPProperties().UnicastAddresses)
                    .Select(Network),
            ]);
        }
        catch (Exception e) when (e is NetworkInformationException or PlatformNotSupportedException)
        {
            return None;
        }
    }

    /// <summary>Whether an address lies in one of them.</summary>
    public bool Contain(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return networks.Any(n => n.Contains(plain));
    }

    private static IPNetwork Network(UnicastIPAddressInformation own)
    {
        var isFour = own.Address.AddressFamily == AddressFamily.InterNetwork;
        var (whole, shortest) = isFour ? (32, ShortestPrefix4) : (128, ShortestPrefix6);
        var length = own.PrefixLength >= shortest && own.PrefixLength <= whole ? own.PrefixLength : whole;
        return new IPNetwork(Masked(own.Address, length), length);
    }

    private static IPAddress Masked(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(length - i * 8, 0, 8);
            bytes[i] &= (byte)(0xFF00 >> kept);
        }
        return new IPAddress(bytes);
    }
}
