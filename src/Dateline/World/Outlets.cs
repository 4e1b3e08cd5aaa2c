using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.World;

/// <summary>
/// An outlet: who publishes news. <paramref name="Kind"/> is one of agency, state-agency, public-agency, state-media,
/// party-media, public-broadcaster, broadcaster, newspaper, magazine, online, exile-media, think-tank.
/// </summary>
/// <param name="Name">The name by which records know it.</param>
/// <param name="Domains">Its domains, without "www."; the first is its own.</param>
/// <param name="Aliases">Other names in reports.</param>
/// <param name="Country">Where it is made, ISO 3166-1 alpha-3.</param>
/// <param name="Owner">Who owns or directs it.</param>
/// <param name="Kind">What kind of outlet it is.</param>
public sealed record Outlet(
    string Name,
    IReadOnlyList<string> Domains,
    IReadOnlyList<string> Aliases,
    string Country,
    string Owner,
    string Kind
)
{
    /// <summary>Whether a state or its ruling party directs it, so that its silence or denial is that state's.</summary>
    public bool IsOfficial => Kind is "state-agency" or "state-media" or "party-media";
}

/// <summary>
/// The registry of outlets, <c>World/outlets.tsv</c>: found by name as reports write it, or by the address of a page.
/// </summary>
public sealed class Outlets
{
    private static readonly Lazy<Outlets> Shared = new(() => new Outlets(Table.Load("World/outlets.tsv")));

    private readonly FrozenDictionary<string, Outlet> _byName;
    private readonly FrozenDictionary<string, Outlet> _byDomain;

    private Outlets(Table table)
    {
        All = [.. table.Rows.Select(Read)];
        var names = new Dictionary<string, Outlet>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var (name, outlet) in All.Select(o => (o.Name, o))
                .Concat(All.SelectMany(o => o.Aliases.Select(a => (a, o))))
        )
        {
            names.TryAdd(name, outlet);
        }
        _byName = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byDomain = All.SelectMany(o => o.Domains.Select(d => (d, o)))
            .ToFrozenDictionary(d => d.d, d => d.o, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The outlets of the embedded table, loaded at the first use.</summary>
    public static Outlets Default => Shared.Value;

    /// <summary>All outlets in the order of the table.</summary>
    public IReadOnlyList<Outlet> All { get; }

    /// <summary>The outlet of a name or alias, in any case and with or without "The"; <c>null</c> where none bears it.</summary>
    public Outlet? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }
        var trimmed = name.Trim();
        return _byName.GetValueOrDefault(trimmed)
            ?? (
                trimmed.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
                    ? _byName.GetValueOrDefault(trimmed[4..])
                    : null
            );
    }

    /// <summary>The outlet whose domain an address lies in; <c>null</c> where none does or it is no address.</summary>
    public Outlet? OfAddress(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }
        for (
            var host = address.Host;
            host.Contains('.', StringComparison.Ordinal);
            host = host[(host.IndexOf('.') + 1)..]
        )
        {
            if (_byDomain.TryGetValue(host, out var outlet))
            {
                return outlet;
            }
        }
        return null;
    }

    private static Outlet Read(Table.Row row) =>
        new(row["name"], row.List("domains"), row.List("aliases"), row["country"], row["owner"], row["kind"]);
}
