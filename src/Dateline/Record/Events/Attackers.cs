using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>
/// Who killed, where a passive does not say so: "two officers were wounded in the attack" is of whoever attacked, as told in
/// a sentence close by.
/// </summary>
internal sealed class Attackers(RuleTable rules)
{
    private const int Reach = 2;

    /// <summary>The drafts in the order of the text, assaults completed by those who are told to have made them.</summary>
    public IReadOnlyList<Draft> Complete(IReadOnlyList<Draft> drafts) =>
        [
            .. drafts.Select(draft =>
                IsOpen(draft) && Told(draft, drafts) is { } told
                    ? draft with
                    {
                        Event = draft.Event with { Actors = told.Event.Actors },
                    }
                    : draft
            ),
        ];

    private bool IsOpen(Draft draft) =>
        draft.Event.Type == EventType.Assault
        && draft.Event.Actors.Count == 0
        && draft.Sufferers.Count > 0
        && draft.Trigger.Rule.Kind == TriggerKind.Verb
        && draft
            .Trigger.Sentence.Children(draft.Trigger.Head)
            .Any(c => rules.IsDeed(draft.Trigger.Rule.Language, c) && Grammar.IsDefinite(draft.Trigger.Sentence, c));

    /// <summary>The assault told before or after it whose actors are known; none where two are told that differ.</summary>
    private static Draft? Told(Draft draft, IReadOnlyList<Draft> drafts)
    {
        var here = draft.Trigger.Sentence.Index;
        var near = drafts
            .Where(d =>
                d.Event.Type == EventType.Assault
                && d.Event.Actors.Count > 0
                && Math.Abs(d.Trigger.Sentence.Index - here) <= Reach
                && !d.Event.Actors.Any(draft.Event.Recipients.Contains)
            )
            .ToList();
        return near.Select(d => string.Join(' ', d.Event.Actors)).Distinct().Count() == 1 ? near[0] : null;
    }
}
