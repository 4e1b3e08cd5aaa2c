using Dateline.Archive.Folding;

namespace Dateline.Archive.Sqlite;

/// <summary>
/// Keeps the groups of the present, within one transaction. Two groups that nobody said must be apart become one by
/// moving the smaller; whatever else happens, the groups are folded again from the judgements that they hang on.
/// </summary>
internal sealed class GroupWriter(Database database)
{
    /// <summary>How many members may be moved one by one before a whole list is copied.</summary>
    private const int FewMoves = 8;

    /// <summary>Joins two members.</summary>
    public void Join(Judgement same, long sequence)
    {
        var kind = same.Join!.Value;
        var (one, other) = (Component(kind, same.Subject), Component(kind, same.Other!.Value));
        if (one.IsContested || other.IsContested)
        {
            Fold(kind, [same.Subject, same.Other.Value], sequence);
        }
        else if (one.Handle != other.Handle)
        {
            Merge(kind, one, other, sequence);
        }
    }

    /// <summary>Folds the groups around some members again.</summary>
    public void Fold(JoinKind kind, IReadOnlyList<Permalink> around, long sequence)
    {
        var members = around.SelectMany(m => MembersWith(kind, m)).Distinct();
        var judgements = Neighbourhood.Of(kind, members, new JudgementRows(database, sequence));
        var all = judgements
            .SelectMany(j => new[] { j.Judgement.Subject, j.Judgement.Other!.Value })
            .Concat(around.SelectMany(m => MembersWith(kind, m)))
            .Distinct()
            .ToArray();
        var contested = judgements.Any(j => j.Judgement.Kind == JudgementKind.NotSame);
        var before = all.ToDictionary(m => m, m => Component(kind, m).Handle);
        var handles = Grouped(Partition.Of(kind, judgements), all)
            .Select(g => Assign(kind, g, before, sequence))
            .ToArray();
        foreach (var handle in handles)
        {
            PutComponent(kind, handle, contested, sequence);
        }
        foreach (var handle in before.Values.Distinct())
        {
            database.Run(
                "DELETE FROM component WHERE kind = $1 AND handle = $2 AND NOT EXISTS (SELECT 1 FROM member WHERE kind = $1 AND handle = $2)",
                (long)kind,
                handle
            );
        }
    }

    /// <summary>Writes all groups of a kind into an index that has none.</summary>
    public void Put(JoinKind kind, IReadOnlyList<Group> groups, bool contested, long sequence)
    {
        foreach (var members in groups.Select(g => g.Members.Concat(g.Keys).ToArray()))
        {
            var handle = Links.Of(members[^1]);
            foreach (var member in members)
            {
                Put(kind, member, handle, sequence);
            }
            PutComponent(kind, handle, contested, sequence);
        }
    }

    private static IEnumerable<Permalink[]> Grouped(IReadOnlyList<Group> groups, Permalink[] all)
    {
        var grouped = groups.Select(g => g.Members.Concat(g.Keys).ToArray()).ToArray();
        return grouped.Concat(all.Except(grouped.SelectMany(g => g)).Select(m => new[] { m }));
    }

    // The handle stays where its member stays, so that as little as possible moves.
    private long Assign(JoinKind kind, Permalink[] group, Dictionary<Permalink, long> before, long sequence)
    {
        var links = group.Select(Links.Of).ToHashSet();
        var kept = group.GroupBy(m => before[m]).Where(g => links.Contains(g.Key)).OrderByDescending(g => g.Count());
        var handle = kept.FirstOrDefault()?.Key ?? group.Min(Links.Of);
        foreach (var member in group)
        {
            Put(kind, member, handle, sequence);
        }
        foreach (var moved in group.Where(m => before[m] != handle).GroupBy(m => before[m]))
        {
            Copy(kind, moved.Key, handle, [.. moved]);
        }
        return handle;
    }

    private void Merge(JoinKind kind, ComponentRow one, ComponentRow other, long sequence)
    {
        var (into, from) = one.Size >= other.Size ? (one, other) : (other, one);
        if (into.Alone is { } founder)
        {
            Put(kind, founder, into.Handle, sequence);
        }
        Move(kind, from, into.Handle, sequence);
        long?[] ids = [into.Id, from.Id];
        database.Run(
            "INSERT OR REPLACE INTO component (kind, handle, id, size, contested, changed) VALUES ($1, $2, $3, $4, 0, $5)",
            (long)kind,
            into.Handle,
            ids.Min(),
            into.Size + from.Size,
            into.Alone is null ? into.Changed : sequence
        );
        if (kind == JoinKind.Actor)
        {
            CopyAll(from.Handle, into.Handle);
            database.Run("DELETE FROM part WHERE who = $1", from.Handle);
        }
    }

    private void Move(JoinKind kind, ComponentRow from, long handle, long sequence)
    {
        if (from.Alone is { } member)
        {
            Put(kind, member, handle, sequence);
            return;
        }
        database.Run(
            "UPDATE member SET handle = $1, since = $4 WHERE kind = $2 AND handle = $3",
            handle,
            (long)kind,
            from.Handle,
            sequence
        );
        database.Run("DELETE FROM component WHERE kind = $1 AND handle = $2", (long)kind, from.Handle);
    }

    private ComponentRow Component(JoinKind kind, Permalink member)
    {
        var link = Links.Of(member);
        var rows = database.All(
            "SELECT c.handle, c.id, c.size, c.contested, c.changed FROM member m JOIN component c ON c.kind = m.kind AND c.handle = m.handle WHERE m.kind = $1 AND m.link = $2",
            r => new ComponentRow(
                r.GetInt64(0),
                r.IsDBNull(1) ? null : r.GetInt64(1),
                r.GetInt64(2),
                r.GetInt64(3) != 0,
                r.GetInt64(4),
                null
            ),
            (long)kind,
            link
        );
        var isKey = member.Letter == Permalink.KeyLetter;
        return rows is [var row] ? row : new ComponentRow(link, isKey ? null : link, isKey ? 0 : 1, false, 0, member);
    }

    private IEnumerable<Permalink> MembersWith(JoinKind kind, Permalink member) =>
        database
            .All(
                "SELECT link, is_key FROM member WHERE kind = $1 AND handle = (SELECT handle FROM member WHERE kind = $1 AND link = $2)",
                r =>
                    Links.ToPermalink(
                        r.GetInt64(1) != 0 ? Permalink.KeyLetter : GroupRows.LetterOf(kind),
                        r.GetInt64(0)
                    ),
                (long)kind,
                Links.Of(member)
            )
            .Append(member)
            .Distinct();

    // A member that is alone has no row until it is joined.
    private void Put(JoinKind kind, Permalink member, long handle, long since) =>
        database.Run(
            """
            INSERT INTO member (kind, link, handle, is_key, since) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO UPDATE SET handle = excluded.handle, since = excluded.since
            """,
            (long)kind,
            Links.Of(member),
            handle,
            member.Letter == Permalink.KeyLetter ? 1L : 0L,
            since
        );

    private void PutComponent(JoinKind kind, long handle, bool contested, long changed) =>
        database.Run(
            """
            INSERT OR REPLACE INTO component (kind, handle, id, size, contested, changed)
            SELECT $1, $2, min(CASE is_key WHEN 0 THEN link END), count(CASE is_key WHEN 0 THEN 1 END), $3, $4
            FROM member WHERE kind = $1 AND handle = $2
            """,
            (long)kind,
            handle,
            contested ? 1L : 0L,
            changed
        );

    private void Copy(JoinKind kind, long from, long into, Permalink[] members)
    {
        if (kind != JoinKind.Actor)
        {
            return;
        }
        if (members.Length > FewMoves)
        {
            CopyAll(from, into);
            return;
        }
        foreach (var member in members)
        {
            var (first, last) = Links.Below(member.Prefix);
            database.Run(
                """
                INSERT INTO part (who, kind, day, link, value)
                SELECT $1, kind, day, link, value FROM part WHERE who = $2 AND link BETWEEN $3 AND $4
                ON CONFLICT DO UPDATE SET value = value | excluded.value
                """,
                into,
                from,
                first,
                last
            );
        }
    }

    private void CopyAll(long from, long into) =>
        database.Run(
            """
            INSERT INTO part (who, kind, day, link, value)
            SELECT $1, kind, day, link, value FROM part WHERE who = $2
            ON CONFLICT DO UPDATE SET value = value | excluded.value
            """,
            into,
            from
        );

    private sealed record ComponentRow(
        long Handle,
        long? Id,
        long Size,
        bool IsContested,
        long Changed,
        Permalink? Alone
    );
}
