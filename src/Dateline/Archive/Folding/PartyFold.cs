namespace Dateline.Archive.Folding;

/// <summary>Who takes part in the entries of one report, in which role.</summary>
internal sealed class PartyFold
{
    private readonly Dictionary<string, Actor> actors;
    private readonly (int Start, int End, string Actor)[] mentions;
    private readonly Func<JoinKind, Permalink, Permalink> groupOf;

    public PartyFold(IReadOnlyList<ResolvedClaim> claims, Func<JoinKind, Permalink, Permalink> groupOf)
    {
        this.groupOf = groupOf;
        actors = claims.Where(c => c.Kind == ClaimKind.Actor).ToDictionary(c => c.Id.ToString(), c => (Actor)c.Value);
        mentions =
        [
            .. actors
                .SelectMany(a =>
                    a.Value.Mentions.Where(m => m.Form != MentionForm.Pronoun)
                        .Select(m => (m.Span.Start, m.Span.End, a.Key))
                )
                .Order(),
        ];
    }

    /// <summary>The parties of an entry in the order of the roles; an actor that is not in the report is left out.</summary>
    public IReadOnlyList<Party> Of(ResolvedClaim claim) =>
        claim.Value switch
        {
            Event e => [.. In(PartyRole.Actor, e.Actors), .. In(PartyRole.Recipient, e.Recipients)],
            Statement s => OfStatement(s),
            Coverage c => In(PartyRole.Outlet, [c.Outlet]),
            Evidence v => In(PartyRole.Actor, v.By),
            Actor => In(PartyRole.Self, [claim.Id.ToString()]),
            _ => [],
        };

    private IReadOnlyList<Party> OfStatement(Statement statement)
    {
        string[] said = [.. statement.Speakers, .. statement.Via, .. statement.Audience];
        return
        [
            .. In(PartyRole.Speaker, statement.Speakers),
            .. In(PartyRole.Via, statement.Via),
            .. In(PartyRole.Audience, statement.Audience),
            .. In(PartyRole.About, [.. Named(statement.Content).Distinct().Except(said)]),
        ];
    }

    private IEnumerable<string> Named(TextSpan content) =>
        mentions.Where(m => content.Start <= m.Start && m.End <= content.End).Select(m => m.Actor);

    private Party[] In(PartyRole role, IReadOnlyList<string> ids) =>
        [.. ids.Where(actors.ContainsKey).Select(id => Of(role, Permalink.Parse(id), actors[id]))];

    private Party Of(PartyRole role, Permalink id, Actor actor) =>
        new(role, id, groupOf(JoinKind.Actor, id), actor.Name, actor.Country);
}
