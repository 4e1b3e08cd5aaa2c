using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>
/// Whom a rejection answers where it does not say so: "rejected those claims" answers whoever made them last, "turned down
/// the offer" whoever offered or asked.
/// </summary>
internal sealed class Answers(LexicalClasses classes)
{
    private static readonly EventType[] Asked = [EventType.Request, EventType.Agree, EventType.Support];

    /// <summary>The drafts in the order of the text, rejections completed by whom they answer.</summary>
    public IReadOnlyList<Draft> Complete(IReadOnlyList<Draft> drafts)
    {
        var completed = new List<Draft>();
        foreach (var draft in drafts)
            completed.Add(Answered(draft, completed) is { } parties ? With(draft, parties) : draft);
        return completed;
    }

    private IReadOnlyList<string>? Answered(Draft draft, List<Draft> before)
    {
        var actors = draft.Event.Actors;
        if (draft.Event.Type != EventType.Reject || draft.Event.Recipients.Count > 0 || actors.Count == 0)
            return null;
        if (Holds(draft.Trigger, "CLAIM"))
            return Makers(before.FindLast(d => d.Event.Type == EventType.Accuse && Concerns(d, actors)), actors);
        return Holds(draft.Trigger, "DEMAND")
            ? Makers(before.FindLast(d => Array.IndexOf(Asked, d.Event.Type) >= 0 && Concerns(d, actors)), actors)
            : null;
    }

    private bool Holds(Trigger trigger, string name) =>
        Grammar.Patient(trigger.Sentence, trigger.Head) is { } what
        && classes.Holds(trigger.Rule.Language, name, what.Lemma.ToLowerInvariant());

    private static bool Concerns(Draft draft, IReadOnlyList<string> parties) =>
        draft.Event.Recipients.Any(parties.Contains);

    private static IReadOnlyList<string>? Makers(Draft? draft, IReadOnlyList<string> answering) =>
        draft?.Event.Actors.Except(answering).ToList() is { Count: > 0 } found ? found : null;

    private static Draft With(Draft draft, IReadOnlyList<string> recipients) =>
        draft with
        {
            Event = draft.Event with { Recipients = recipients },
        };
}
