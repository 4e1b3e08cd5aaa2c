namespace Dateline.Archive;

/// <summary>Things that are the same: the entries of one event or actor, the articles of one story or origin.</summary>
/// <param name="Kind">The same what.</param>
/// <param name="Id">The smallest address among the members. The address of any member finds the group.</param>
/// <param name="Members">All members in the order of their addresses, keys apart; one where nothing was joined.</param>
public sealed record Group(JoinKind Kind, Permalink Id, IReadOnlyList<Permalink> Members)
{
    /// <summary>The keys under which members were joined.</summary>
    public IReadOnlyList<Permalink> Keys { get; init; } = [];
}
