using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Archive.Claims;
using Dateline.Archive.Folding;

namespace Dateline.Archive.Judging;

/// <summary>What a judgement must be to make sense; checked before it is logged.</summary>
/// <param name="report">The report of an article or entry, in the present state; <c>null</c> where there is none.</param>
/// <param name="judgementOf">The judgement of an address.</param>
/// <param name="isKept">Whether an article or claim is kept.</param>
internal sealed class JudgementRules(
    Func<Permalink, Report?> report,
    Func<Permalink, LoggedJudgement?> judgementOf,
    Func<Permalink, bool> isKept
)
{
    /// <summary>What is wrong with it, or <c>null</c>.</summary>
    public StoreError? Problem(Judgement judgement)
    {
        if (string.IsNullOrWhiteSpace(judgement.By))
        {
            return Invalid("a judgement says by whom it is");
        }
        if (judgement.Confidence is < 0 or > 1 or double.NaN)
        {
            return Invalid("a confidence is between 0 and 1");
        }
        return judgement.Kind switch
        {
            JudgementKind.Same or JudgementKind.NotSame or JudgementKind.Propose => OfPair(judgement),
            JudgementKind.Undo => judgementOf(judgement.Subject) is null ? NotFound(judgement.Subject) : null,
            _ when judgement.IsAutomatic => Invalid("only persons review entries; the program joins and proposes"),
            JudgementKind.Retract => OfArticle(judgement.Subject),
            JudgementKind.Correct => OfCorrection(judgement),
            JudgementKind.Add => OfAddition(judgement),
            _ => report(judgement.Subject)?.Find(judgement.Subject) is null ? NotFound(judgement.Subject) : null,
        };
    }

    /// <summary>The judgement with its JSON in one form, so that equal decisions are equal.</summary>
    public static Judgement Normal(Judgement judgement)
    {
        try
        {
            return judgement.Value is null
                ? judgement
                : judgement with
                {
                    Value = JsonNode.Parse(judgement.Value)?.ToJsonString(ClaimValue.Relaxed) ?? "null",
                };
        }
        catch (JsonException)
        {
            return judgement;
        }
    }

    private StoreError? OfPair(Judgement judgement)
    {
        if (judgement.Join is null || judgement.Other is null)
        {
            return Invalid("a join names two things and in what respect they are the same");
        }
        if (judgement.Subject == judgement.Other)
        {
            return Invalid($"{judgement.Subject} is joined with itself");
        }
        return OfMember(judgement.Subject, judgement.Join.Value)
            ?? OfMember(judgement.Other.Value, judgement.Join.Value);
    }

    private StoreError? OfMember(Permalink member, JoinKind join)
    {
        var letter = join switch
        {
            JoinKind.Event => 'e',
            JoinKind.Actor => 'a',
            _ => Permalink.ArticleLetter,
        };
        if (member.Letter != letter && member.Letter != Permalink.KeyLetter)
        {
            return Invalid($"{member} can't be joined as {join.ToString().ToLowerInvariant()}");
        }
        return member.Letter == Permalink.KeyLetter || isKept(member) ? null : NotFound(member);
    }

    private StoreError? OfArticle(Permalink article) =>
        !article.IsArticle ? Invalid($"{article} is no article")
        : isKept(article) ? null
        : NotFound(article);

    private StoreError? OfCorrection(Judgement judgement)
    {
        if (report(judgement.Subject) is not { } of || of.Find(judgement.Subject) is not { } entry)
        {
            return NotFound(judgement.Subject);
        }
        if (judgement.Field is not { } field || judgement.Value is not { } value)
        {
            return Invalid("a correction names a field and its value");
        }
        if (field is ClaimValue.SourceConfidence or ClaimValue.InformationConfidence)
        {
            return IsConfidence(value) ? null : Invalid($"{field} is a number between 0 and 1, or null");
        }
        return ClaimValue.With(entry.Data, field, value) is { } data
            ? OfData(entry.Kind, data, of)
            : Invalid($"{judgement.Subject} has no field \"{field}\", or {value} is no JSON");
    }

    private StoreError? OfAddition(Judgement judgement)
    {
        if (judgement.Other is not { IsArticle: true } article || report(article) is not { } of)
        {
            return NotFound(judgement.Other ?? judgement.Subject);
        }
        if (Claim.KindOf(judgement.Subject) is not { } kind || judgement.Value is not { } value)
        {
            return Invalid("what is added is an entry with its value");
        }
        var problem = OfData(kind, value, of);
        if (problem is not null)
        {
            return problem;
        }
        var expected = ClaimAnchor.Added(of.ArticleId, ClaimValue.Read(kind, value), judgement.By);
        return expected == judgement.Subject ? null : Invalid($"the entry's address is {expected}");
    }

    private static StoreError? OfData(ClaimKind kind, string data, Report report)
    {
        if (!ClaimValue.IsEntry(kind, data, out var why))
        {
            return Invalid(why);
        }
        var entry = ClaimValue.Read(kind, data);
        if (EntrySpans.Of(entry).End > report.Text.Length || ClaimAnchor.SpanOf(entry).End > report.Text.Length)
        {
            return Invalid("a span ends after the end of the article");
        }
        var dangling = References.Written(entry).OfType<string>().FirstOrDefault(r => report.Find(r) is null);
        return dangling is null ? null : Invalid($"\"{dangling}\" is no entry of the report");
    }

    private static bool IsConfidence(string value) =>
        value == "null"
        || (
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= 1
        );

    private static StoreError Invalid(string message) => new(StoreErrorCode.Invalid, message);

    private static StoreError NotFound(Permalink id) => new(StoreErrorCode.NotFound, $"nothing is kept as {id}");
}
