using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>What the words around a trigger have said of the event so far.</summary>
internal sealed class Signs
{
    public bool IsSpoken { get; init; }
    public bool IsDeed { get; init; }
    public bool Future { get; set; }
    public bool Negated { get; set; }
    public bool Denied { get; set; }
    public bool Alleged { get; set; }
    public bool Unreal { get; set; }
    public bool Absorbed { get; set; }

    public Outlook Outlook =>
        this switch
        {
            { Absorbed: true } => Outlook.Absorbed,
            { Unreal: true } => Outlook.Unreal,
            { Denied: true } => Outlook.Denied,
            { Negated: true, Future: true } => Outlook.Refused,
            { Negated: true } => Outlook.Negated,
            { Future: true } => Outlook.Future,
            { Alleged: true } => Outlook.Alleged,
            _ => Outlook.Fact,
        };

    /// <summary>What one acts for is a plan of words; a deed that serves as an aim is no event yet.</summary>
    public void AddAim(Word word)
    {
        Unreal |= IsDeed && word.Relation == "advcl";
        Future |= !IsDeed || word.Relation != "advcl";
    }

    public void Add(Effect effect)
    {
        Future |= effect == Effect.Plan;
        Negated |= effect == Effect.Negate;
        Unreal |= effect == Effect.Unreal;
        Alleged |= effect == Effect.Hearsay;
        Denied |= effect == Effect.Deny;
    }
}
