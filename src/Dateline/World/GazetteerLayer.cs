using System.Text;

namespace Dateline.World;

/// <summary>A small gazetteer in memory that lies over the embedded one: countries, features, the user's own file.</summary>
internal sealed class GazetteerLayer
{
    private readonly Dictionary<string, List<GazetteerEntry>> byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<GazetteerEntry>>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> starts;
    private readonly List<GazetteerEntry> entries = [];
    private readonly int firstId;

    /// <summary>Makes an empty layer whose entries are numbered from <paramref name="firstId"/>.</summary>
    public GazetteerLayer(int firstId)
    {
        this.firstId = firstId;
        names = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        starts = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>One more than the last number.</summary>
    public int EndId => firstId + entries.Count;

    /// <summary>The entry with this number.</summary>
    public GazetteerEntry this[int id] => entries[id - firstId];

    /// <summary>Whether the number is one of this layer.</summary>
    public bool Holds(int id) => id >= firstId && id < EndId;

    /// <summary>Adds an entry under its main name and others.</summary>
    public GazetteerEntry Add(GazetteerEntry entry, IEnumerable<string> otherNames)
    {
        var numbered = entry with { Id = EndId };
        entries.Add(numbered);
        foreach (var name in otherNames.Prepend(entry.Name).Select(NameFold.Fold).Distinct(StringComparer.Ordinal))
            AddName(name, numbered);
        return numbered;
    }

    /// <summary>Adds a name to an entry of any layer.</summary>
    public void AddName(string folded, GazetteerEntry entry)
    {
        if (folded.Length == 0)
            return;
        if (!byName.TryGetValue(folded, out var list))
            byName[folded] = list = [];
        list.Add(entry);
        for (var space = folded.IndexOf(' '); space > 0; space = folded.IndexOf(' ', space + 1))
            prefixes.Add(folded[..space]);
    }

    /// <summary>The entries that bear a folded name.</summary>
    public IReadOnlyList<GazetteerEntry> Find(ReadOnlySpan<byte> folded)
    {
        Span<char> chars = stackalloc char[folded.Length];
        Encoding.ASCII.GetChars(folded, chars);
        return names.TryGetValue(chars, out var list) ? list : [];
    }

    /// <summary>Whether an entry bears a folded name here.</summary>
    public bool Gives(string folded, int id) =>
        byName.TryGetValue(folded, out var list) && list.Exists(e => e.Id == id);

    /// <summary>Whether a longer name begins with this folded name and a space.</summary>
    public bool Continues(ReadOnlySpan<byte> folded)
    {
        Span<char> chars = stackalloc char[folded.Length];
        Encoding.ASCII.GetChars(folded, chars);
        return starts.Contains(chars);
    }
}
