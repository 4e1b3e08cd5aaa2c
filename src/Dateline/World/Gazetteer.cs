using Dateline.Tables;

namespace Dateline.World;

/// <summary>Entries that bear a name found in a text.</summary>
/// <param name="Tokens">How many tokens the name takes.</param>
/// <param name="Span">The characters.</param>
/// <param name="Entries">The entries, those of later gazetteers first, then the most populous first; never empty.</param>
internal readonly record struct GazetteerMatch(int Tokens, TextSpan Span, IReadOnlyList<int> Entries);

/// <summary>
/// The places of the world: cities and regions of GeoNames, countries, seas and lands, and the user's own file
/// where one is given. Thread-safe.
/// </summary>
internal sealed class Gazetteer
{
    private const int LongestName = 128;
    private const int MostTokens = 7;
    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer(PackedGazetteer.Load()));
    private readonly PackedGazetteer packed;
    private readonly GazetteerLayer[] layers;
    private readonly Dictionary<string, GazetteerEntry> countries;
    private readonly Dictionary<string, GazetteerEntry> abbreviations;

    private Gazetteer(PackedGazetteer packed)
    {
        (this.packed, layers) = (packed, []);
        var own = new OwnPlaces(
            packed.Count,
            (alpha3, kind, name) => FindIn(alpha3, kind, name) is var id and >= 0 ? packed[id] : null
        );
        layers = [own.Layer];
        (countries, abbreviations) = (own.Countries, own.Abbreviations);
    }

    private Gazetteer(Gazetteer below, GazetteerLayer layer)
    {
        (packed, countries, abbreviations) = (below.packed, below.countries, below.abbreviations);
        layers = [layer, .. below.layers];
    }

    /// <summary>The embedded gazetteer, unpacked at the first use.</summary>
    public static Gazetteer Default => Shared.Value;

    /// <summary>One more than the last number of an entry.</summary>
    public int EndId => layers[0].EndId;

    /// <summary>The entry with this number.</summary>
    public GazetteerEntry this[int id] => Array.Find(layers, l => l.Holds(id)) is { } layer ? layer[id] : packed[id];

    /// <summary>This gazetteer with another above it, whose entries must be numbered from <see cref="EndId"/>.</summary>
    public Gazetteer With(GazetteerLayer layer) => new(this, layer);

    /// <summary>The entry of a country, or <c>null</c>.</summary>
    public GazetteerEntry? Country(string? alpha3) => alpha3 is null ? null : countries.GetValueOrDefault(alpha3);

    /// <summary>The region that an abbreviation after a comma stands for ("Paris, La."), or <c>null</c>.</summary>
    public GazetteerEntry? Abbreviated(string form) => abbreviations.GetValueOrDefault(form);

    /// <summary>The entries with exactly this name, folded or not; empty where there are none.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        Span<byte> folded = stackalloc byte[LongestName];
        var length = NameFold.Fold(name, folded);
        return length > 0 ? Find(folded[..length]) : [];
    }

    /// <summary>
    /// The longest name that begins at the first of these tokens, of at most <paramref name="most"/> tokens, or <c>null</c>.
    /// "St.", "Ft." and "Mt." are also read as "Saint", "Fort" and "Mount".
    /// </summary>
    public GazetteerMatch? LongestAt(string text, ReadOnlySpan<TextSpan> tokens, int most = MostTokens)
    {
        Span<byte> buffer = stackalloc byte[LongestName];
        var lead = Lead(text.AsSpan(tokens[0].Start, tokens[0].Length));
        return Longest(text, tokens[..Math.Min(most, tokens.Length)], default, buffer)
            ?? (lead.IsEmpty ? null : Longest(text, tokens[..Math.Min(most, tokens.Length)], lead, buffer));
    }

    /// <summary>Whether a table above the packed gazetteer gives this folded name to the entry.</summary>
    public bool IsOwnName(string folded, int id)
    {
        foreach (var layer in layers)
            if (layer.Gives(folded, id))
                return true;
        return false;
    }

    /// <summary>Whether a place lies in a country, region or county, going up its parents.</summary>
    public bool IsIn(GazetteerEntry place, GazetteerEntry container)
    {
        if (container.Kind == GazetteerKind.Country)
            return place.Country == container.Country && place.Kind != GazetteerKind.Country;
        for (var id = place.Parent; id >= 0; id = this[id].Parent)
            if (id == container.Id)
                return true;
        return false;
    }

    /// <summary>The number of the most populous region or city with this name in a country, or -1; capitals are cities.</summary>
    public int FindIn(string alpha3, GazetteerKind kind, string name)
    {
        foreach (var id in Find(name))
            if (this[id] is var found && found.Country == alpha3 && (found.Kind == kind || IsCapital(found, kind)))
                return id;
        return -1;
    }

    private static bool IsCapital(GazetteerEntry entry, GazetteerKind kind) =>
        kind == GazetteerKind.City && entry.Kind == GazetteerKind.Capital;

    private static ReadOnlySpan<byte> Lead(ReadOnlySpan<char> token) =>
        token.TrimEnd('.') switch
        {
            "St" or "ST" => "saint"u8,
            "Ft" or "FT" => "fort"u8,
            "Mt" or "MT" => "mount"u8,
            _ => default,
        };

    private GazetteerMatch? Longest(
        string text,
        ReadOnlySpan<TextSpan> tokens,
        ReadOnlySpan<byte> lead,
        Span<byte> buffer
    )
    {
        GazetteerMatch? best = null;
        lead.CopyTo(buffer);
        var place = 0;
        for (var count = 1; count <= tokens.Length; count++)
        {
            var last = text.AsSpan(tokens[count - 1].Start, tokens[count - 1].Length);
            if (!HasLetters(last))
            {
                if (count > 1 && last is "-" or "'" or "’" or "." or "/" or "–")
                    continue;
                break;
            }
            var length =
                lead.IsEmpty
                    ? NameFold.Fold(text.AsSpan(tokens[0].Start, tokens[count - 1].End - tokens[0].Start), buffer)
                : count == 1 ? lead.Length
                : AfterLead(text, tokens[..count], lead.Length, buffer);
            if (length <= 0)
                break;
            var name = buffer[..length];
            place = packed.LowerBound(name, place);
            var entries = Find(name, place);
            if (entries.Count > 0)
                best = new GazetteerMatch(count, tokens[0].Cover(tokens[count - 1]), entries);
            if (!Continues(name, place))
                break;
        }
        return best;
    }

    private static bool HasLetters(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
            if (char.IsLetterOrDigit(c))
                return true;
        return false;
    }

    private static int AfterLead(string text, ReadOnlySpan<TextSpan> tokens, int lead, Span<byte> buffer)
    {
        buffer[lead] = (byte)' ';
        var rest = text.AsSpan(tokens[1].Start, tokens[^1].End - tokens[1].Start);
        return NameFold.Fold(rest, buffer[(lead + 1)..]) is var length and > 0 ? lead + 1 + length : -1;
    }

    private IReadOnlyList<int> Find(ReadOnlySpan<byte> folded) => Find(folded, packed.LowerBound(folded));

    private IReadOnlyList<int> Find(ReadOnlySpan<byte> folded, int place)
    {
        List<int>? found = null;
        foreach (var layer in layers)
        foreach (var entry in layer.Find(folded))
            (found ??= []).Add(entry.Id);
        if (!packed.NameAt(place).SequenceEqual(folded))
            return found ?? [];
        var ids = packed.EntriesAt(place);
        return found is null ? ids : [.. found.Concat(ids).Distinct()];
    }

    private bool Continues(ReadOnlySpan<byte> folded, int place)
    {
        foreach (var layer in layers)
            if (layer.Continues(folded))
                return true;
        if (packed.NameAt(place).SequenceEqual(folded))
            place++;
        var next = packed.NameAt(place);
        return next.Length > folded.Length && next[folded.Length] == ' ' && next.StartsWith(folded);
    }
}
