using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>
/// Finds what the text itself says about where a place lies: "Paris, Texas"; "Ashford, Ky."; "Wajay, Calabazar and
/// El Salao (Santiago de Cuba)"; "Durango in Mexico".
/// </summary>
internal sealed class PlaceQualifiers(Gazetteer gazetteer)
{
    private const double Certain = 4;

    /// <summary>Gives containers to the toponyms of a sentence, which are in the order of the text.</summary>
    public void Qualify(IReadOnlyList<Toponym> toponyms)
    {
        for (var i = 0; i < toponyms.Count; i++)
        {
            AfterComma(toponyms, i);
            InParentheses(toponyms, i);
        }
    }

    private void AfterComma(IReadOnlyList<Toponym> toponyms, int i)
    {
        var (inner, tokens) = (toponyms[i], toponyms[i].Tokens);
        if (tokens[inner.Last + 1] is not ("," or "-" or "–") || inner.ListedIn is not null)
            return;
        var outer = i + 1 < toponyms.Count && toponyms[i + 1].First == inner.Last + 2 ? toponyms[i + 1] : null;
        if (outer is null || outer.IsAdjective || Holder(inner, outer) is not { } container)
            return;
        Contain(inner, outer, container);
    }

    private static void Contain(Toponym inner, Toponym outer, GazetteerEntry container)
    {
        inner.Container = container;
        inner.Evidence += Certain;
        outer.IsQualifier = true;
        outer.Evidence += Certain;
    }

    /// <summary>The entry of the outer name that holds an entry of the inner one, or any country or region where the inner is unknown.</summary>
    private GazetteerEntry? Holder(Toponym inner, Toponym outer)
    {
        foreach (var id in outer.Candidates)
            if (gazetteer[id] is var container && inner.Candidates.Any(c => gazetteer.IsIn(gazetteer[c], container)))
                return container;
        return
            inner.Candidates.Count == 0
            && outer.Candidates.Count > 0
            && gazetteer[outer.Candidates[0]] is { Kind: GazetteerKind.Country or GazetteerKind.Region } only
            ? only
            : null;
    }

    private void InParentheses(IReadOnlyList<Toponym> toponyms, int i)
    {
        var outer = toponyms[i];
        var tokens = outer.Tokens;
        if (
            i == 0
            || tokens[outer.First - 1] is not "("
            || tokens[outer.Last + 1] is not ")"
            || outer.Candidates.Count == 0
        )
            return;
        // The parenthesis says where the last of a list lies; for the others it tells the country.
        var country = gazetteer.Country(gazetteer[outer.Candidates[0]].Country);
        var next = outer.First - 1;
        for (var k = i - 1; k >= 0 && IsListed(tokens, toponyms[k], next); next = toponyms[k].First, k--)
            if ((k == i - 1 ? Holder(toponyms[k], outer) ?? Whole(toponyms[k], outer) : country) is { } container)
                Contain(toponyms[k], outer, container);
    }

    private GazetteerEntry? Whole(Toponym inner, Toponym outer) =>
        inner.Candidates.Count == 0 ? gazetteer[outer.Candidates[0]] : null;

    // Only commas, "and" and articles stand between the members of a list.
    private static bool IsListed(SentenceTokens tokens, Toponym member, int next)
    {
        for (var i = member.Last + 1; i < next; i++)
            if (tokens[i] is not ("," or "and" or "y" or "e" or "the" or "el" or "la" or "en" or "in"))
                return false;
        return true;
    }
}
