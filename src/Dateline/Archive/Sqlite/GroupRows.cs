using Dateline.Archive.Folding;

namespace Dateline.Archive.Sqlite;

/// <summary>
/// Finds groups. Those of the present are kept; those of the past are folded from the judgements that the member hangs
/// together with, which takes the longer the larger the group is.
/// </summary>
internal sealed class GroupRows(Database database, JudgementRows judgements, bool isPresent)
{
    private readonly Dictionary<(JoinKind, Permalink), Group> past = [];
    private readonly Dictionary<(JoinKind, Permalink), Permalink> ids = [];

    /// <summary>The address of a member's group.</summary>
    public Permalink IdOf(JoinKind kind, Permalink member)
    {
        if (!isPresent)
        {
            return Find(kind, member).Id;
        }
        if (!ids.TryGetValue((kind, member), out var id))
        {
            id = database.Number(
                "SELECT c.id FROM member m JOIN component c ON c.kind = m.kind AND c.handle = m.handle WHERE m.kind = $1 AND m.link = $2",
                (long)kind,
                Links.Of(member)
            )
                is { } link
                ? Links.ToPermalink(LetterOf(kind), link)
                : member;
            ids.Add((kind, member), id);
        }
        return id;
    }

    /// <summary>The group of a member; of one member where nothing was joined to it.</summary>
    public Group Find(JoinKind kind, Permalink member)
    {
        if (isPresent)
        {
            return HandleOf(kind, member) is { } handle
                ? Read(kind, handle, member)
                : new Group(kind, member, [member]);
        }
        if (!past.TryGetValue((kind, member), out var group))
        {
            var found = Partition.Of(kind, Neighbourhood.Of(kind, [member], judgements));
            group =
                found.FirstOrDefault(g => g.Members.Contains(member) || g.Keys.Contains(member))
                ?? new Group(kind, member, [member]);
            foreach (var one in group.Members.Concat(group.Keys))
            {
                past[(kind, one)] = group;
            }
        }
        return group;
    }

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
        isPresent
            ? [HandleOf(kind, member) ?? Links.Of(member)]
            : [.. Find(kind, member).Members.Select(m => HandleOf(kind, m) ?? Links.Of(m)).Distinct()];

    /// <summary>The letter of the members of groups.</summary>
    public static char LetterOf(JoinKind kind) =>
        kind switch
        {
            JoinKind.Event => 'e',
            JoinKind.Actor => 'a',
            _ => Permalink.ArticleLetter,
        };

    private long? HandleOf(JoinKind kind, Permalink member) =>
        database.Number("SELECT handle FROM member WHERE kind = $1 AND link = $2", (long)kind, Links.Of(member));

    private Group Read(JoinKind kind, long handle, Permalink asked)
    {
        var all = database.All(
            "SELECT link, is_key FROM member WHERE kind = $1 AND handle = $2 ORDER BY link",
            r => (Link: r.GetInt64(0), IsKey: r.GetInt64(1) != 0),
            (long)kind,
            handle
        );
        var members = all.Where(m => !m.IsKey).Select(m => Links.ToPermalink(LetterOf(kind), m.Link)).ToArray();
        var keys = all.Where(m => m.IsKey).Select(m => Links.ToPermalink(Permalink.KeyLetter, m.Link)).ToArray();
        return members.Length == 0
            ? new Group(kind, asked, [asked])
            : new Group(kind, members[0], members) { Keys = keys };
    }
}
