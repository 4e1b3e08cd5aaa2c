using System.Net;
using System.Net.Sockets;
using Dateline.Tables;

namespace Dateline.Reading.Fetching.Addresses;

/// <summary>
/// Tells addresses of the public internet from all others: loopback, private, link-local, shared, multicast, reserved,
/// and those of IPv6 that carry such an address of IPv4 inside.
/// </summary>
internal sealed class PublicAddresses
{
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private readonly IPNetwork[] _special =
    [
        .. Table.Load("Reading/Fetching/Addresses/special-addresses.tsv").Rows.Select(r => IPNetwork.Parse(r["block"])),
    ];

    /// <summary>Whether an address can be reached over the public internet and only there.</summary>
    public bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Contains(address.MapToIPv4());
        }
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !IsSpecial(address);
        }
        // Networks of IPv6 alone reach IPv4 through such addresses (RFC 6052): what counts is the address inside.
        return Translated.Contains(address)
            ? Contains(Last(address))
            : Global.Contains(address) && !IsSpecial(address) && !HidesLocal(address);
    }

    private bool IsSpecial(IPAddress address) => Array.Exists(_special, block => block.Contains(address));

    // ISATAP (RFC 5214) ends in 0000:5efe or 0200:5efe and an address of IPv4.
    private bool HidesLocal(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes[8] is 0 or 2
            && bytes[9] == 0
            && bytes[10] == 0x5E
            && bytes[11] == 0xFE
            && !Contains(Last(address));
    }

    private static IPAddress Last(IPAddress address) => new(address.GetAddressBytes().AsSpan(12));
}
