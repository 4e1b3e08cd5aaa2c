using System.Globalization;

namespace Dateline.Archive.Sqlite;

/// <summary>Where the entries that meet one condition are listed. All of it is numbers, never words of a user.</summary>
internal sealed record PostingList(string Source, long Roles)
{
    /// <summary>Those under a key; with one of the roles, where any is given.</summary>
    public static PostingList Of(long key, long roles = 0) =>
        new(FormattableString.Invariant($"SELECT day, link, value FROM posting WHERE key = {key}"), roles);

    /// <summary>Those of the actors of some handles.</summary>
    public static PostingList Of(IReadOnlyList<long> handles, ClaimKind kind, long roles) =>
        new(
            string.Join(
                " UNION ALL ",
                handles.Select(h =>
                    FormattableString.Invariant(
                        $"SELECT day, link, value FROM part WHERE who = {h} AND kind = {(int)kind}"
                    )
                )
            ),
            roles
        );

    public string From(string alias) => $"({Source}) {alias}";

    public string HasRoles(string alias) =>
        Roles == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" AND {alias}.value & {Roles} <> 0");
}
