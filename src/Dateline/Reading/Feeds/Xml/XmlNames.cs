using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Reading.Feeds.Xml;

/// <summary>The namespaces of feeds and the prefixes by which they are known (<c>namespaces.tsv</c>).</summary>
internal static class XmlNames
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string MathMl = "http://www.w3.org/1998/math/mathml";
    public const string Atom = "http://www.w3.org/2005/atom";

    private static readonly Lazy<FrozenDictionary<string, string>> Prefixes = new(Load);

    /// <summary>
    /// The canonical name of an element or attribute: the local name in lower case behind the usual prefix of its
    /// namespace, or the prefix as written where nobody knows the namespace.
    /// </summary>
    public static string Canonical(string prefix, string local, string space)
    {
        var usual =
            space.Length == 0 ? prefix.ToLowerInvariant()
            : Prefixes.Value.TryGetValue(space.ToLowerInvariant(), out var known) ? known
            : prefix.ToLowerInvariant();
        var name = local.ToLowerInvariant();
        return usual.Length == 0 ? name : $"{usual}:{name}";
    }

    private static FrozenDictionary<string, string> Load() =>
        Table
            .Load("Reading/Feeds/Xml/namespaces.tsv")
            .Rows.ToFrozenDictionary(
                r => r["namespace"].ToLowerInvariant(),
                r => r["prefix"] == "-" ? "" : r["prefix"],
                StringComparer.Ordinal
            );
}
