using System.Text;

namespace Dateline.Json;

/// <summary>How the values of enumerations are written in records: the words of the standards they come from.</summary>
public static class Names
{
    /// <summary>"reported", "person", "metadata": the lower-case name.</summary>
    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>"CONSULT", "DATE": the upper-case name.</summary>
    public static string Upper<T>(T value)
        where T : struct, Enum => value.ToString().ToUpperInvariant();

    /// <summary>"no-article": the name in lower case with hyphens between its words.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
