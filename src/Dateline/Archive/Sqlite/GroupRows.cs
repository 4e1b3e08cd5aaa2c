using Dateline.Archive.Folding;

namespace Dateline.Archive.Sqlite;

/// <summary>
/// Finds groups. Those of the present are kept, and tell those of the past as long as they only grew since; others are
/// folded from the judgements that the member hangs together with, which takes the longer the larger the group is.
/// </summary>
internal sealed class GroupRows(Database database, JudgementRows judgements, long sequence, bool isPresent)
{
    private readonly Dictionary<(JoinKind, Permalink), Group> past = [];
    private readonly Dictionary<(JoinKind, Permalink), Permalink> ids = [];

    /// <summary>The address of a member's group.</summary>
    public Permalink IdOf(JoinKind kind, Permalink member)
    {
        if (!ids.TryGetValue((kind, member), out var id))
        {
            id =
                Row(kind, member) is not { } row ? member
                : !IsKnown(row) ? Folded(kind, member).Id
                : Smallest(kind, row) is { } link ? Links.ToPermalink(LetterOf(kind), link)
                : member;
            ids.Add((kind, member), id);
        }
        return id;
    }

    /// <summary>The group of a member; of one member where nothing was joined to it.</summary>
    public Group Find(JoinKind kind, Permalink member) =>
        Row(kind, member) is not { } row ? new Group(kind, member, [member])
        : IsKnown(row) ? Read(kind, row.Handle, member)
        : Folded(kind, member);

    /// <summary>The groups of two or more.</summary>
    public IEnumerable<Group> All(JoinKind kind) =>
        isPresent
            ? database
                .All(
                    "SELECT handle FROM component WHERE kind = $1 AND size > 1 ORDER BY id",
                    r => r.GetInt64(0),
                    (long)kind
                )
                .Select(handle => Read(kind, handle, default))
            : Partition.Of(kind, judgements.Pairs(kind)).Where(g => g.Members.Count > 1);

    /// <summary>The handles under which the members of a group are found at present.</summary>
    public IReadOnlyList<long> Handles(JoinKind kind, Permalink member) =>
        Row(kind, member) is not { } row ? [Links.Of(member)]
        : IsKnown(row) ? [row.Handle]
        : [.. Folded(kind, member).Members.Select(m => Row(kind, m)?.Handle ?? Links.Of(m)).Distinct()];

    /// <summary>The letter of the members of groups.</summary>
    public static char LetterOf(JoinKind kind) =>
        kind switch
        {
            JoinKind.Event => 'e',
            JoinKind.Actor => 'a',
            _ => Permalink.ArticleLetter,
        };

    private Group Folded(JoinKind kind, Permalink member)
    {
        if (past.TryGetValue((kind, member), out var group))
        {
            return group;
        }
        group =
            Partition
                .Of(kind, Neighbourhood.Of(kind, [member], judgements))
                .FirstOrDefault(g => g.Members.Contains(member) || g.Keys.Contains(member))
            ?? new Group(kind, member, [member]);
        foreach (var one in group.Members.Concat(group.Keys))
        {
            past[(kind, one)] = group;
        }
        return group;
    }

    private bool IsKnown(GroupRow row) => isPresent || (row.Since <= sequence && row.Changed <= sequence);

    // The smallest of the present may have come later than the state that is asked for.
    private long? Smallest(JoinKind kind, GroupRow row) =>
        isPresent || row.Id is null || SinceOf(kind, row.Id.Value) <= sequence
            ? row.Id
            : database.All(
                "SELECT min(link) FROM member WHERE kind = $1 AND handle = $2 AND is_key = 0 AND since <= $3",
                r => r.IsDBNull(0) ? null : (long?)r.GetInt64(0),
                (long)kind,
                row.Handle,
                sequence
            )[0];

    private long? SinceOf(JoinKind kind, long link) =>
        database.Number("SELECT since FROM member WHERE kind = $1 AND link = $2", (long)kind, link);

    private GroupRow? Row(JoinKind kind, Permalink member) =>
        database
            .All(
                """
                SELECT m.handle, m.since, c.changed, c.id FROM member m
                JOIN component c ON c.kind = m.kind AND c.handle = m.handle WHERE m.kind = $1 AND m.link = $2
                """,
                r => new GroupRow(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.IsDBNull(3) ? null : r.GetInt64(3)),
                (long)kind,
                Links.Of(member)
            )
            .FirstOrDefault();

    private Group Read(JoinKind kind, long handle, Permalink asked)
    {
        var all = database.All(
            "SELECT link, is_key FROM member WHERE kind = $1 AND handle = $2 AND (since <= $3 OR $4) ORDER BY link",
            r => (Link: r.GetInt64(0), IsKey: r.GetInt64(1) != 0),
            (long)kind,
            handle,
            sequence,
            isPresent ? 1L : 0L
        );
        var members = all.Where(m => !m.IsKey).Select(m => Links.ToPermalink(LetterOf(kind), m.Link)).ToArray();
        var keys = all.Where(m => m.IsKey).Select(m => Links.ToPermalink(Permalink.KeyLetter, m.Link)).ToArray();
        return members.Length == 0
            ? new Group(kind, asked, [asked])
            : new Group(kind, members[0], members) { Keys = keys };
    }

    private sealed record GroupRow(long Handle, long Since, long Changed, long? Id);
}
