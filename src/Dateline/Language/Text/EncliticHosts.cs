using System.Collections.Frozen;

namespace Dateline.Language.Text;

/// <summary>The Spanish verb forms that carry pronouns: infinitives, gerunds, and imperatives from a table.</summary>
internal static class EncliticHosts
{
    private static readonly FrozenSet<string> ShortInfinitives = new[]
    {
        "dar",
        "ver",
        "ser",
        "oír",
        "ir",
    }.ToFrozenSet();

    /// <summary>
    /// The form of the verb without its pronouns, or <c>null</c> where this is no verb that carries them. The accent
    /// tells: an infinitive takes one before two pronouns ("dármelo"), a gerund before any ("dándole").
    /// </summary>
    public static string? Alone(string host, string pronoun, int pronouns, FrozenDictionary<string, string> imperatives)
    {
        if (imperatives.TryGetValue(host, out var imperative))
            return imperative;
        if (IsGerund(host))
            return Plain(host);
        return IsInfinitive(host, pronouns) && pronoun != "os" ? (pronouns == 1 ? host : Plain(host)) : null;
    }

    private static bool IsGerund(string host) =>
        host.Length >= 5
        && (
            host.EndsWith("ándo", StringComparison.Ordinal)
            || host.EndsWith("iéndo", StringComparison.Ordinal)
            || host.EndsWith("yéndo", StringComparison.Ordinal)
        );

    private static bool IsInfinitive(string host, int pronouns)
    {
        if (host[^1] != 'r')
            return false;
        if (host.Length < 4)
            return pronouns == 1 ? ShortInfinitives.Contains(host) : Plain(host) is "dar" or "ver" or "ir";
        var vowel = host[^2];
        if (pronouns == 2)
            return vowel is 'á' or 'é' or 'í';
        // "fuerte", "advierte": no infinitive ends in "uer" or "ier".
        return vowel is 'a' or 'i' or 'í' || (vowel == 'e' && host[^3] is not ('u' or 'i'));
    }

    private static string Plain(string host) =>
        host.Replace('á', 'a')
            .Replace('é', 'e')
            .Replace('í', host.EndsWith("eír", StringComparison.Ordinal) ? 'í' : 'i');
}
