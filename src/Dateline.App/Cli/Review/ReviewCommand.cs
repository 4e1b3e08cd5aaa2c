using System.CommandLine;
using Dateline.Archive;
using Dateline.Archive.Judging;

namespace Dateline.App.Cli;

/// <summary><c>dateline review …</c>: what persons decide about entries.</summary>
internal static class ReviewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams) =>
        new("review", "Review entries by hand. Every decision keeps who, when and why, and can be undone.")
        {
            ReviewListCommand.Create(streams),
            OnEach(streams, "confirm", "The entries are right.", JudgementKind.Confirm),
            OnEach(streams, "reject", "The reports do not say that.", JudgementKind.Reject),
            OnEach(streams, "retract", "The publishers withdrew the articles.", JudgementKind.Retract),
            OnEach(streams, "undo", "The judgements no longer hold.", JudgementKind.Undo),
            Correct(streams),
            Add(streams),
            JoinCommands.Join(streams),
            JoinCommands.Split(streams),
        };

    private static Command OnEach(Streams streams, string name, string description, JudgementKind kind)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = kind == JudgementKind.Undo ? "Judgements (j-…)" : "What it is about",
            Arity = ArgumentArity.OneOrMore,
        };
        return Decision.Command(
            streams,
            name,
            description,
            [ids],
            (parse, _, stamp) => parse.GetRequiredValue(ids).Select(id => stamp.On(id, kind)).Together()
        );
    }

    private static Command Correct(Streams streams)
    {
        var (id, field, value) = (
            new Argument<string>("ID") { Description = "The entry" },
            new Argument<string>("FIELD") { Description = "A field of the record format: type, recipients, place …" },
            new Argument<string>("VALUE") { Description = "JSON or bare words; for a span also the words themselves" }
        );
        return Decision.Command(
            streams,
            "correct",
            "A field has another value.",
            [id, field, value],
            (parse, now, stamp) =>
                stamp.Entry(now, parse.GetRequiredValue(id)) is { } entry
                    ? new[]
                    {
                        stamp.Sign(
                            EntryDraft.Correct(
                                entry,
                                parse.GetRequiredValue(field),
                                parse.GetRequiredValue(value),
                                stamp.By,
                                stamp.When
                            )
                        ),
                    }
                    : Stamp.Nothing(parse.GetRequiredValue(id))
        );
    }

    private static Command Add(Streams streams)
    {
        var (article, kind, value) = (
            new Argument<string>("ARTICLE") { Description = "The article (n-…)" },
            new Argument<ClaimKind>("KIND")
            {
                Description = "event, statement, actor, place, time, coverage, evidence",
            },
            new Argument<string>("JSON") { Description = """{"type":"CONSULT","trigger":"met","actors":["a-…"]}""" }
        );
        return Decision.Command(
            streams,
            "add",
            "The report says something that was not read.",
            [article, kind, value],
            (parse, now, stamp) =>
            {
                var report = Permalink.TryParse(parse.GetRequiredValue(article), out var id) ? now.Report(id) : null;
                if (report is null)
                {
                    return Stamp.Nothing(parse.GetRequiredValue(article));
                }
                var draft = EntryDraft.Add(
                    report,
                    parse.GetRequiredValue(kind),
                    parse.GetRequiredValue(value),
                    stamp.By,
                    stamp.When
                );
                return draft.IsOk ? new[] { stamp.Sign(draft.Value) } : draft.Error;
            }
        );
    }
}
