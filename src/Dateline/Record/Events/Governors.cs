using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Record.Events;

/// <summary>What a word does to the event that it governs or stands beside.</summary>
internal enum Effect
{
    /// <summary>Nothing is known of it.</summary>
    None,

    /// <summary>The event is to come: "plan", "will", "upcoming".</summary>
    Plan,

    /// <summary>The event did not happen: "fail", "avoid", "not".</summary>
    Negate,

    /// <summary>Somebody denies it: "deny".</summary>
    Deny,

    /// <summary>It is a question, a condition, a wish: "whether", "if", "consider".</summary>
    Unreal,

    /// <summary>It is said without a claimant: "allegedly", "is believed to".</summary>
    Hearsay,

    /// <summary>It may be: "may", "could".</summary>
    Possible,

    /// <summary>It carries the event and leaves it as it is: "begin", "continue", "take place".</summary>
    Carry,
}

/// <summary>The words of <c>governors.tsv</c>: verbs and nouns over an event, auxiliaries, adverbs and marks beside it.</summary>
internal sealed class Governors
{
    private readonly FrozenDictionary<(string Language, string Role, string Word), Effect> effects;

    /// <summary>Reads the table.</summary>
    public Governors(Table table) =>
        effects = table
            .Rows.SelectMany(row =>
                row.List("words")
                    .Select(word =>
                        KeyValuePair.Create(
                            (row["lang"], row["role"], word),
                            Enum.Parse<Effect>(row["effect"], ignoreCase: true)
                        )
                    )
            )
            .ToFrozenDictionary();

    /// <summary>The effect of a word in a role: "over" (governs), "aux", "beside" (modifies), "mark".</summary>
    public Effect Of(string language, string role, string word) =>
        effects.GetValueOrDefault((language, role, word.ToLowerInvariant()));
}
