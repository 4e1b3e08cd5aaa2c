using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Finds the statement on whose word an event rests.</summary>
internal sealed class Assertions(IReadOnlyList<Statement> statements, ActorIndex actors)
{
    /// <summary>
    /// The innermost statement that contains the trigger. What a statement presupposes (an event noun with a
    /// definite determiner or a possessor) rests on the article: none.
    /// </summary>
    public IReadOnlyList<string> Of(Trigger trigger, EventType type, IReadOnlyList<string> actors) =>
        Innermost(trigger) is { } statement
        && !IsPresupposed(trigger)
        && !IsCarried(statement)
        && !IsSpeech(statement, type, actors)
            ? [statement.Id]
            : [];

    /// <summary>Who accuses, asks, rejects, threatens or praises in his own words does it by them: the article saw it.</summary>
    private static bool IsSpeech(Statement statement, EventType type, IReadOnlyList<string> actors) =>
        type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Support
        && actors.Count > 0
        && actors.SequenceEqual(statement.Speakers);

    /// <summary>Who says what the trigger tells; none where the article does.</summary>
    public IReadOnlyList<string> Speakers(Trigger trigger) => Innermost(trigger)?.Speakers ?? [];

    /// <summary>Whether the innermost statement around the trigger denies its content.</summary>
    public bool Denies(Trigger trigger) => Innermost(trigger) is { Act: StatementAct.Deny };

    /// <summary>A report that an outlet carried, or that nobody is named for, rests on the article.</summary>
    private bool IsCarried(Statement statement) =>
        statement.Speakers.Count > 0 && statement.Speakers.All(id => actors[id].Sector == "JRN");

    private Statement? Innermost(Trigger trigger) =>
        statements
            .Where(s => s.Content.Contains(trigger.Head.Span) && s.Cue?.Overlaps(trigger.Head.Span) != true)
            .MinBy(s => s.Content.Length);

    private static bool IsPresupposed(Trigger trigger) =>
        trigger.Rule.Kind == TriggerKind.Noun && Grammar.IsDefinite(trigger.Sentence, trigger.Head);
}
