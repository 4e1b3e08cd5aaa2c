using System.Globalization;
using Dateline.Archive;
using Dateline.Json;

namespace Dateline.App.Cli;

/// <summary>A judgement as one line.</summary>
internal static class JudgementLine
{
    /// <summary>"j-…  2026-01-02 12:01Z  Eva  correct e-… type = "AGREE"  why".</summary>
    public static string Of(LoggedJudgement logged)
    {
        var judgement = logged.Judgement;
        var when = judgement.When.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        var confidence = judgement.Confidence is { } sure
            ? string.Create(CultureInfo.InvariantCulture, $" ({sure:0.00})")
            : "";
        var line = $"{logged.Id}  {when}  {judgement.By}  {Said(judgement)}{confidence}";
        return (judgement.Why.Length > 0 ? $"{line}  {judgement.Why.ReplaceLineEndings(" ")}" : line)
            + (logged.IsLive ? "" : "  [undone]");
    }

    private static string Said(Judgement judgement) =>
        judgement.Kind switch
        {
            JudgementKind.Same => $"{judgement.Subject} is the same {Join(judgement)} as {judgement.Other}",
            JudgementKind.NotSame => $"{judgement.Subject} is not the same {Join(judgement)} as {judgement.Other}",
            JudgementKind.Propose => $"{judgement.Subject} may be the same {Join(judgement)} as {judgement.Other}",
            JudgementKind.Correct => $"correct {judgement.Subject} {judgement.Field} = {judgement.Value}",
            JudgementKind.Add => $"add {judgement.Subject} to {judgement.Other}",
            _ => $"{Names.Kebab(judgement.Kind)} {judgement.Subject}",
        };

    private static string Join(Judgement judgement) => Names.Lower(judgement.Join!.Value);
}
