using System.Globalization;

namespace Dateline.Archive.Judging;

/// <summary>
/// Addresses of judgements. The program's own are hashed from what they say, so that saying it again adds nothing, in any
/// order and by any later version. Those of persons are hashed from everything, with their number where all is equal.
/// </summary>
internal static class JudgementId
{
    /// <summary>The address.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="number">How many equal ones were logged before; for persons only.</param>
    public static Permalink Of(Judgement judgement, int number)
    {
        var (one, other) = IsPair(judgement)
            ? Folding.Partition.Pair(judgement)
            : (judgement.Subject, judgement.Other ?? default);
        var said = $"{judgement.Kind}\n{judgement.Join}\n{one}\n{other}";
        if (judgement.IsAutomatic)
        {
            return Permalink.OfContent(Permalink.JudgementLetter, said + "\n" + Dateline);
        }
        return Permalink.OfContent(
            Permalink.JudgementLetter,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{said}\n{judgement.Field}\n{judgement.Value}\n{judgement.By}\n{judgement.When.UtcTicks}\n{number}"
            )
        );
    }

    private const string Dateline = "dateline";

    private static bool IsPair(Judgement judgement) =>
        judgement.Kind is JudgementKind.Same or JudgementKind.NotSame or JudgementKind.Propose;
}
