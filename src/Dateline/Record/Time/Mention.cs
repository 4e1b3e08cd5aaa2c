using Dateline.Record.Time.Meanings;

namespace Dateline.Record.Time;

/// <summary>A time expression that was found, before it is resolved.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Tense">In which direction its clause looks.</param>
/// <param name="Rule">The table and line of its rule.</param>
internal sealed record Mention(TextSpan Span, Meaning Meaning, ClauseTense Tense, string Rule);
