using System.Globalization;
using System.Net;
using CsCheck;
using Dateline.Reading.Fetching;
using Dateline.Reading.Fetching.Addresses;
using Dateline.Tables;

namespace Dateline.Tests.Reading.Fetching;

/// <summary>However an address that is not public is spelled, it is refused before anything is asked.</summary>
public sealed class SpellingProperties
{
    private static readonly IPNetwork[] Blocks =
    [
        .. Table
            .Load("Reading/Fetching/Addresses/special-addresses.tsv")
            .Rows.Select(r => IPNetwork.Parse(r["block"]))
            .Where(b => b.BaseAddress.GetAddressBytes().Length == 4),
    ];

    private static readonly Gen<uint> Special = Gen.Select(OneOf.These(Blocks), Gen.UInt)
        .Select(
            (block, noise) => Number(block.BaseAddress) | (block.PrefixLength == 32 ? 0 : noise >> block.PrefixLength)
        );

    private static readonly Gen<string> Spelling = Gen.Select(
            Special,
            Gen.Int[1, 4],
            Gen.Int[0, 2].Array[4],
            Gen.Bool,
            Gen.Bool
        )
        .Select(
            (address, parts, bases, isUpper, hasDot) => Written(address, parts, bases, isUpper) + (hasDot ? "." : "")
        );

    private static readonly Gen<string> Inside = Gen.Select(Special, Gen.Int[0, 5])
        .Select(
            (address, form) =>
            {
                var (high, low) = (address >> 16, address & 0xFFFF);
                return form switch
                {
                    0 => $"[::ffff:{high:x}:{low:x}]",
                    1 => $"[64:ff9b::{high:x}:{low:x}]",
                    2 => $"[2002:{high:x}:{low:x}::1]",
                    3 => $"[::{high:x}:{low:x}]",
                    4 => $"[2a00:1::5efe:{high:x}:{low:x}]",
                    _ => $"[2001:0:{high:x}:{low:x}::1]",
                };
            }
        );

    [Fact]
    public void No_spelling_of_a_special_address_passes()
    {
        var rules = new AddressRules(FetchOptions.Default, LocalNetworks.None);
        Gen.Select(Gen.OneOf(Spelling, Inside), OneOf.These("http", "https", "HTTP"))
            .Sample((host, scheme) => Assert.NotNull(rules.Check($"{scheme}://{host}/a").Error), iter: 5000);
    }

    [Fact]
    public void What_passes_resolves_to_one_spelling_that_passes_again() =>
        Gen.String.Sample(
            host =>
            {
                var rules = new AddressRules(FetchOptions.Default, LocalNetworks.None);
                if (rules.Check($"https://{host}/").Address is { } address)
                {
                    Assert.Equal(address, rules.Check(address.AbsoluteUri).Address);
                    Assert.Matches(@"^(\[[0-9a-f:.]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*)$", address.Host);
                }
            },
            iter: 5000
        );

    // "127.1", "0x7f.0.0.1", "017700000001": the last part takes what is left of the number.
    private static string Written(uint address, int parts, int[] bases, bool isUpper)
    {
        var numbers = Enumerable
            .Range(0, parts)
            .Select(i =>
                i < parts - 1 ? address >> (24 - 8 * i) & 0xFF : address & (uint)(0xFFFFFFFF >> (8 * (parts - 1)))
            );
        var written = string.Join('.', numbers.Select((n, i) => Part(n, bases[i])));
        return isUpper ? written.ToUpperInvariant() : written;
    }

    private static string Part(uint number, int notation) =>
        notation switch
        {
            0 => number.ToString(CultureInfo.InvariantCulture),
            1 => "0x" + number.ToString("x", CultureInfo.InvariantCulture),
            _ => "0" + Convert.ToString(number, 8),
        };

    private static uint Number(IPAddress address) => BitConverter.ToUInt32([.. address.GetAddressBytes().Reverse()]);
}
