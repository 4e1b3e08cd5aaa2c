using Dateline.Language;
using Dateline.Tables;

namespace Dateline.Record.Events;

/// <summary>The events of a report, and its actors with the states that only events made into parties.</summary>
/// <param name="Events">One for each happening, in the order of the text.</param>
/// <param name="Actors">The actors that were given, and after them those states.</param>
internal sealed record EventReading(IReadOnlyList<Event> Events, ActorIndex Actors);

/// <summary>
/// Codes the events of a report in PLOVER: finds the words that the coding tables list, reads who does it to whom
/// from the tree, how it is presented, when and where, on whose word it rests, and joins the mentions of one
/// happening.
/// </summary>
internal sealed class EventCoder
{
    private const string Folder = "Record/Events/";
    private readonly LexicalClasses classes;
    private readonly TriggerMatcher matcher;
    private readonly OutlookReader outlooks;
    private readonly TypeTable types;
    private readonly ContextReader contexts;
    private readonly Answers answers;
    private readonly Attackers attackers;

    /// <summary>Loads the tables.</summary>
    public EventCoder()
    {
        classes = new LexicalClasses(Table.Load(Folder + "classes.tsv"));
        Rules = new RuleTable(classes);
        matcher = new TriggerMatcher(Rules);
        outlooks = new OutlookReader(new Governors(Table.Load(Folder + "governors.tsv")));
        types = new TypeTable(Table.Load(Folder + "types.tsv"));
        answers = new Answers(classes);
        attackers = new Attackers(Rules);
        contexts = new ContextReader(Table.Load(Folder + "contexts.tsv"));
    }

    /// <summary>The coding rules.</summary>
    public RuleTable Rules { get; }

    /// <summary>The events of a report, with the actors that they name, one for each happening, in the order of the text.</summary>
    public EventReading Code(
        AnnotatedText text,
        ActorIndex actors,
        PlaceIndex places,
        TimeIndex times,
        IReadOnlyList<Statement> statements,
        Published published
    )
    {
        var (doers, undergoers) = LatentStates.Complete(text, actors, places);
        var assertions = new Assertions(statements, undergoers);
        var scene = new Scene(
            undergoers,
            new Parties(text, doers, classes, Rules, assertions.Speakers),
            new Parties(text, undergoers, classes, Rules, assertions.Speakers),
            new Settings(places, times),
            assertions
        );
        var drafts = text.Sentences.SelectMany(sentence => Read(sentence, text.Language.Primary, scene)).ToList();
        var events = EventMerger.Merge(attackers.Complete(answers.Complete(drafts)), times);
        return new EventReading(events, LatentStates.Keep(actors, undergoers, events));
    }

    private IEnumerable<Draft> Read(Sentence sentence, string language, Scene scene)
    {
        var conditions = new ConditionReader(classes, scene.Actors, scene.Undergoers);
        var triggers = matcher.Find(sentence, language, conditions.Hold);
        foreach (var trigger in triggers)
            if (Draft(trigger, triggers, scene) is { } draft)
                yield return draft;
    }

    private Draft? Draft(Trigger trigger, IReadOnlyList<Trigger> all, Scene scene)
    {
        var outlook = outlooks.Read(trigger, all);
        if (outlook is Outlook.Unreal or Outlook.Absorbed)
            return null;
        var roles = Roles.Read(trigger, scene.Doers, scene.Undergoers);
        if (
            !PoliticalActors.Any(scene.Actors, [.. roles.Actors, .. roles.Recipients], trigger.Rule.Type)
            && !IsPublic(trigger)
        )
            return null;
        if (roles.Actors.Count == 0 && Grammar.IsDoneByReaderOrWriter(trigger.Sentence, trigger.Head))
            return null;
        if (roles.Actors.Count == 0 && (IsHollow(trigger) || roles.IsPlaced && IsKnown(trigger)))
            return null;
        return new Draft(trigger, Event(trigger, outlook, roles, scene), roles.IsPlaced);
    }

    /// <summary>
    /// "The release of the pastor": a noun without a doer tells a deed of violence or nothing. "The occupied territories": a
    /// participle before a noun only describes.
    /// </summary>
    private static bool IsHollow(Trigger trigger) =>
        trigger.Rule.Kind == TriggerKind.Noun
            && trigger.Rule.Type is not (EventType.Assault or EventType.Protest or EventType.Coerce)
        || trigger.Rule.Kind == TriggerKind.Verb
            && trigger.Head.Relation == "amod"
            && trigger.Head.Index < trigger.Head.Head;

    /// <summary>"The attack in Ankara" tells again what the report has told, with parties, elsewhere.</summary>
    private static bool IsKnown(Trigger trigger) =>
        trigger.Rule.Kind == TriggerKind.Noun && Grammar.IsDefinite(trigger.Sentence, trigger.Head);

    /// <summary>Demonstrations and riots are political whoever takes part in them.</summary>
    private bool IsPublic(Trigger trigger) =>
        trigger.Rule.Type == EventType.Protest
        && trigger.Words.Any(w => classes.Holds(trigger.Rule.Language, "UNREST", w.Lemma.ToLowerInvariant()));

    private Event Event(Trigger trigger, Outlook outlook, Roles roles, Scene scene)
    {
        var rule = trigger.Rule;
        var type = types.Under(rule.Type, outlook);
        var clause = Clauses.Wide(trigger);
        var denial = scene.Assertions.Denies(trigger);
        return new Event
        {
            Id = "",
            Type = type,
            Mode = type == rule.Type ? rule.Mode : null,
            Cameo = type == rule.Type ? rule.Cameo ?? types.Root(type) : types.Root(type),
            Actors = roles.Actors,
            Recipients = roles.Recipients,
            Place = scene.Settings.Place(trigger, clause),
            Time = scene.Settings.Time(trigger, clause),
            Contexts = contexts.Read(trigger.Sentence, clause),
            Quantity = Quantities.Of(trigger),
            Status = denial ? EventStatus.Denied : types.Status(rule.Type, outlook),
            AssertedBy = scene.Assertions.Of(trigger, type, roles.Actors),
            Trigger = trigger.Span,
            Span = Clauses.Span(trigger),
            Rule = rule.Where,
        };
    }

    /// <summary>What the report holds besides its words.</summary>
    private sealed record Scene(
        ActorIndex Actors,
        Parties Doers,
        Parties Undergoers,
        Settings Settings,
        Assertions Assertions
    );
}
