using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Unicode;

namespace Dateline.Eval.Records;

/// <summary>Decides whether an actor that was found is an actor of the gold record.</summary>
internal sealed partial class PartyNames
{
    private const double Enough = 0.67;
    private readonly List<(string Id, JsonElement Actor, HashSet<string> Keys)> gold = [];

    public PartyNames(JsonElement record)
    {
        foreach (var actor in record.Items("actors"))
            gold.Add((actor.Text("id")!, actor, [Fold(actor.Text("name")), .. actor.Texts("aliases").Select(Fold)]));
    }

    public IEnumerable<JsonElement> Actors => gold.Select(g => g.Actor);

    public string? Country(string id) =>
        gold.Where(g => g.Id == id).Select(g => g.Actor.Text("country")).FirstOrDefault();

    /// <summary>The identifier in the gold of an actor that was found, or <c>null</c>.</summary>
    public string? Resolve(Actor? actor)
    {
        if (actor is null)
            return null;
        var name = Fold(actor.Name);
        foreach (var (id, _, keys) in gold)
            if (keys.Contains(name))
                return id;
        if (actor.Kind == ActorKind.Country && actor.Country is not null)
            foreach (var (id, known, _) in gold)
                if (known.Text("kind") == "country" && known.Text("country") == actor.Country)
                    return id;
        return ByTokens(actor, Tokens(name));
    }

    private string? ByTokens(Actor actor, HashSet<string> tokens)
    {
        var (best, score) = ((string?)null, 0.0);
        foreach (var (id, known, keys) in gold)
        {
            if (known.Text("kind") != actor.Kind.ToString().ToLowerInvariant())
                continue;
            var others = keys.SelectMany(Tokens).ToHashSet();
            var share = tokens.Count(others.Contains) / (double)Math.Max(1, Math.Min(tokens.Count, others.Count));
            if (share > score && share >= Enough)
                (best, score) = (id, share);
        }
        return best;
    }

    private static HashSet<string> Tokens(string folded) => [.. folded.Split(' ').Where(t => t.Length > 2)];

    /// <summary>Without accents, case, punctuation and a leading article.</summary>
    public static string Fold(string? text)
    {
        var folded = Accents.Remove(text ?? "").ToLowerInvariant();
        return Article().Replace(NoWord().Replace(folded, " ").Trim(), "");
    }

    [GeneratedRegex(@"[^\w]+")]
    private static partial Regex NoWord();

    [GeneratedRegex("^(the|el|la|los|las) ")]
    private static partial Regex Article();
}
