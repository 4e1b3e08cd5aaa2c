using System.Globalization;
using System.Net;
using Dateline.Tables;

namespace Dateline.Reading.Fetching.Addresses;

/// <summary>
/// What may be asked for at all: decided on the address as it is written, before anything is resolved, and again on what
/// it resolves to, at the moment of connecting.
/// </summary>
internal sealed class AddressRules
{
    private const int LongestAddress = 8192;

    private readonly PublicAddresses _public = new();
    private readonly LocalNetworks _local;
    private readonly HashSet<string> _localNames;
    private readonly HashSet<string> _allowed;
    private readonly IReadOnlyList<int> _ports;
    private readonly bool _isTor;

    public AddressRules(FetchOptions options, LocalNetworks local)
    {
        _local = local;
        _localNames = [.. Table.Load("Reading/Fetching/Addresses/local-names.tsv").Rows.Select(r => r["name"])];
        _allowed = [.. options.AllowedHosts.Select(h => h.Trim().TrimEnd('.').ToLowerInvariant())];
        _ports = options.Ports;
        _isTor = options.Proxy?.Scheme is "socks5" or "socks4a";
    }

    /// <summary>The address in its one spelling, or why it may not be asked for.</summary>
    public (Uri? Address, FetchError? Error) Check(string text)
    {
        if (text.Length > LongestAddress || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address))
        {
            return (
                null,
                new FetchError(
                    Cut(text),
                    FetchFailure.BadAddress,
                    "This is no address: give one that begins with https://"
                )
            );
        }
        return CheckForm(address) is { } error ? (null, error) : Spell(address);
    }

    /// <summary>Why a resolved address may not be connected to for a host, or <c>null</c>.</summary>
    public bool MayConnect(string host, int port, IPAddress address) =>
        IsAllowed(host, port) || (_public.Contains(address) && !_local.Contain(address));

    private static FetchError? CheckForm(Uri address) =>
        address.Scheme is not ("http" or "https")
            ? Bad(address, $"\"{address.Scheme}:\" is not fetched: only http and https are.")
        : address.UserInfo.Length > 0
            ? Bad(address, "An address with a user's name in it is not fetched: it hides which host is meant.")
        : null;

    private (Uri? Address, FetchError? Error) Spell(Uri address)
    {
        if (HostName.Of(address) is not { } host)
        {
            return (null, Bad(address, "The host is spelled in a way that hides which one is meant."));
        }
        var spelled = new UriBuilder(address) { Host = host, Fragment = "" }.Uri;
        return CheckHost(spelled, host) is { } error ? (null, error) : (spelled, null);
    }

    private FetchError? CheckHost(Uri address, string host) =>
        IsAllowed(host, address.Port) ? null
        : IPAddress.TryParse(host, out var literal) && !MayConnect(host, address.Port, literal) ? Forbidden(address)
        : literal is null && IsLocalName(host) ? Forbidden(address)
        : !_ports.Contains(address.Port)
            ? new FetchError(
                address.AbsoluteUri,
                FetchFailure.ForbiddenPort,
                $"Port {address.Port.ToString(CultureInfo.InvariantCulture)} is not one of the web's: allow {host}:{address.Port} by name if it is meant."
            )
        : null;

    private bool IsAllowed(string host, int port) =>
        _allowed.Contains(host)
        || _allowed.Contains(string.Create(CultureInfo.InvariantCulture, $"{host}:{port}"))
        || _allowed.Contains(string.Create(CultureInfo.InvariantCulture, $"[{host}]:{port}"));

    // A name without a dot is one of the user's network; so is every name below those of the table.
    private bool IsLocalName(string host)
    {
        var labels = host.Split('.');
        return labels.Length == 1
            || (labels[^1] == "onion" && !_isTor)
            || Enumerable.Range(0, labels.Length).Any(i => _localNames.Contains(string.Join('.', labels[i..])));
    }

    private static FetchError Forbidden(Uri address) => Forbidden(address.AbsoluteUri, address.Host);

    internal static FetchError Forbidden(string asked, string host) =>
        new(
            asked,
            FetchFailure.ForbiddenAddress,
            $"{host} lies in your own network or in none: allow it by name with --allow-host if it is meant."
        );

    private static FetchError Bad(Uri address, string message) =>
        new(Cut(address.OriginalString), FetchFailure.BadAddress, message);

    private static string Cut(string text) => text.Length <= 200 ? text : text[..200];
}
