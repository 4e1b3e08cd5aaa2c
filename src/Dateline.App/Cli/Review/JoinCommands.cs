using System.CommandLine;
using Dateline.Archive;

namespace Dateline.App.Cli;

/// <summary><c>dateline review join</c> and <c>split</c>.</summary>
internal static class JoinCommands
{
    /// <summary>Makes <c>join ID ID…</c>.</summary>
    public static Command Join(Streams streams)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "Events (e-…), actors (a-…) or articles (n-…) that are the same",
            Arity = new ArgumentArity(2, 1000),
        };
        var origin = Origin();
        return Decision.Command(
            streams,
            "join",
            "They are the same event, actor, or story.",
            [ids],
            (parse, _, stamp) =>
                Parsed(parse.GetRequiredValue(ids)) is { } all && KindOf(all[0], parse.GetValue(origin)) is { } kind
                    ? all.Skip(1).Select(other => stamp.On(all[0], other, JudgementKind.Same, kind)).ToArray()
                    : NotJoinable(),
            origin
        );
    }

    /// <summary>Makes <c>split ID [--from ID]</c>.</summary>
    public static Command Split(Streams streams)
    {
        var id = new Argument<string>("ID") { Description = "What does not belong to its group" };
        var from = new Option<string?>("--from")
        {
            Description = "What it is not the same as; without it, everything in its group",
            HelpName = "ID",
        };
        var origin = Origin();
        return Decision.Command(
            streams,
            "split",
            "It is not the same as the others of its group.",
            [id],
            (parse, now, stamp) =>
            {
                string[] given = parse.GetValue(from) is { } other
                    ? [parse.GetRequiredValue(id), other]
                    : [parse.GetRequiredValue(id)];
                if (Parsed(given) is not { } all || KindOf(all[0], parse.GetValue(origin)) is not { } kind)
                {
                    return NotJoinable();
                }
                var group = now.Group(kind, all[0]);
                var others = all.Length > 1 ? all[1..] : [.. group.Members.Concat(group.Keys).Where(m => m != all[0])];
                return others.Length == 0
                    ? new StoreError(StoreErrorCode.Invalid, $"nothing is joined with {all[0]}")
                    : others.Select(o => stamp.On(all[0], o, JudgementKind.NotSame, kind)).ToArray();
            },
            from,
            origin
        );
    }

    private static Option<bool> Origin() =>
        new("--origin")
        {
            Description = "Of articles: whether they go back to one text, not whether they tell one story",
        };

    private static StoreError NotJoinable() =>
        new(StoreErrorCode.Invalid, "give the permalinks of events (e-…), of actors (a-…) or of articles (n-…)");

    private static Permalink[]? Parsed(string[] ids)
    {
        var all = ids.Where(id => Permalink.TryParse(id, out _)).Select(Permalink.Parse).ToArray();
        return all.Length == ids.Length ? all : null;
    }

    private static JoinKind? KindOf(Permalink id, bool isOrigin) =>
        id.Letter switch
        {
            'e' => JoinKind.Event,
            'a' => JoinKind.Actor,
            Permalink.ArticleLetter => isOrigin ? JoinKind.Origin : JoinKind.Story,
            _ => null,
        };
}
