using Dateline.Archive.Claims;
using Dateline.Json;

namespace Dateline.Archive.Folding;

/// <summary>What persons' judgements make of one claim: its state of review, and its data with their corrections.</summary>
/// <param name="State">The state.</param>
/// <param name="Value">The entry; <c>null</c> where nobody read or added it.</param>
/// <param name="Confidence">Confidences that persons rated.</param>
internal readonly record struct Review(ReviewState State, object? Value, Confidences Confidence)
{
    /// <summary>Folds the judgements that hold on one claim.</summary>
    public static Review Of(ClaimKind kind, object? read, IReadOnlyList<LoggedJudgement> judgements)
    {
        var live = judgements.Where(j => j.IsLive).OrderBy(j => j.Sequence).Select(j => j.Judgement).ToArray();
        var value = live.LastOrDefault(j => j.Kind == JudgementKind.Add)?.Value is { } added
            ? ClaimValue.Read(kind, added)
            : read;
        var confidence = default(Confidences);
        var data = (string?)null;
        foreach (var correction in live.Where(j => j.Kind == JudgementKind.Correct && value is not null))
        {
            confidence = Rated(confidence, correction);
            data ??= EntryJson.Write(value!);
            data = ClaimValue.With(data, correction.Field!, correction.Value!) ?? data;
        }
        return new Review(StateOf(live), data is null ? value : ClaimValue.Read(kind, data), confidence);
    }

    private static Confidences Rated(Confidences confidence, Judgement correction) =>
        correction.Field switch
        {
            ClaimValue.SourceConfidence => confidence with { Source = Number(correction.Value) },
            ClaimValue.InformationConfidence => confidence with { Information = Number(correction.Value) },
            _ => confidence,
        };

    private static double? Number(string? value) =>
        double.TryParse(
            value,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static ReviewState StateOf(Judgement[] live)
    {
        var decisions = live.Where(j => j.Kind is JudgementKind.Confirm or JudgementKind.Reject || IsCorrection(j));
        var verdicts = decisions.GroupBy(j => j.By).Select(g => g.Last().Kind == JudgementKind.Reject).Distinct();
        var corrections = live.Where(IsCorrection).ToArray();
        return verdicts.ToArray() switch
        {
            [_, _] => ReviewState.Disputed,
            [true] => ReviewState.Rejected,
            _ when IsDisputed(corrections) => ReviewState.Disputed,
            _ when corrections.Length > 0 => ReviewState.Corrected,
            [false] => ReviewState.Confirmed,
            _ => live.Any(j => j.Kind == JudgementKind.Add) ? ReviewState.Confirmed : ReviewState.Unreviewed,
        };
    }

    private static bool IsCorrection(Judgement judgement) =>
        judgement.Kind == JudgementKind.Correct
        && judgement.Field is not (ClaimValue.SourceConfidence or ClaimValue.InformationConfidence);

    private static bool IsDisputed(Judgement[] corrections) =>
        corrections
            .GroupBy(c => c.Field)
            .Any(field => field.GroupBy(c => c.By).Select(g => g.Last().Value).Distinct().Count() > 1);
}
