using Dateline.Archive;

namespace Dateline.App.Cli;

/// <summary>Who decides, when, and why.</summary>
internal sealed record Stamp(string By, DateTimeOffset When, string Why, long Seen)
{
    /// <summary>A judgement on something; the error where the address is none.</summary>
    public StoreOutcome<Judgement> On(string id, JudgementKind kind) =>
        Permalink.TryParse(id, out var subject)
            ? Sign(
                new Judgement
                {
                    Kind = kind,
                    Subject = subject,
                    By = By,
                    When = When,
                }
            )
            : Nothing(id).Error!;

    /// <summary>A judgement on a pair.</summary>
    public Judgement On(Permalink one, Permalink other, JudgementKind kind, JoinKind join) =>
        Sign(
            new Judgement
            {
                Kind = kind,
                Join = join,
                Subject = one,
                Other = other,
                By = By,
                When = When,
            }
        );

    /// <summary>The judgement with its reason and with what was looked at.</summary>
    public Judgement Sign(Judgement judgement) => judgement with { Why = Why, Seen = Seen };

    /// <summary>The entry of an address, or <c>null</c>.</summary>
    public Entry? Entry(ISnapshot now, string id) =>
        Permalink.TryParse(id, out var permalink) ? now.Entry(permalink) : null;

    /// <summary>That nothing is kept under an address.</summary>
    public static StoreOutcome<Judgement[]> Nothing(string id) =>
        new StoreError(StoreErrorCode.NotFound, $"nothing is kept as {id}");
}

/// <summary>Puts outcomes together.</summary>
internal static class Outcomes
{
    /// <summary>All values, or the first error.</summary>
    public static StoreOutcome<T[]> Together<T>(this IEnumerable<StoreOutcome<T>> outcomes)
        where T : class
    {
        var values = new List<T>();
        foreach (var outcome in outcomes)
        {
            if (!outcome.IsOk)
            {
                return outcome.Error;
            }
            values.Add(outcome.Value);
        }
        return values.ToArray();
    }
}
