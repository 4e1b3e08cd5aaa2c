using Dateline.Archive.Folding;
using Dateline.Archive.Judging;

namespace Dateline.Archive.Memory;

/// <summary>One entry of a log held in memory.</summary>
internal sealed record MemoryLogEntry(long Sequence, DateTimeOffset When, object What);

/// <summary>An appearance of an article, with one source and at most one payload.</summary>
internal sealed record LoggedAppearance(Permalink Article, Appearance Appearance);

/// <summary>A log held in memory, and what is known by it.</summary>
internal sealed class MemoryLog
{
    private readonly List<MemoryLogEntry> entries = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<Permalink, LoggedJudgement> judgements = [];

    public Dictionary<Permalink, Article> Articles { get; } = [];

    public Dictionary<Permalink, Permalink> ArticleOfClaim { get; } = [];

    public Dictionary<string, (long Sequence, KeptBytes Bytes)> Bytes { get; } = new(StringComparer.Ordinal);

    public long Last => entries.Count;

    /// <summary>The log up to an entry.</summary>
    public IReadOnlyList<MemoryLogEntry> UpTo(long sequence) => entries.GetRange(0, (int)sequence);

    /// <summary>The last entry that counts.</summary>
    public long SequenceOf(AsOf asOf)
    {
        if (asOf.Sequence is { } sequence)
        {
            return Math.Clamp(sequence, 0, Last);
        }
        var later = asOf.Time is { } time ? entries.FindIndex(e => e.When > time) : -1;
        return later < 0 ? Last : later;
    }

    public LoggedJudgement? Judgement(Permalink id) => judgements.GetValueOrDefault(id);

    public IEnumerable<LoggedJudgement> JudgementsOn(Permalink subject) =>
        judgements.Values.Where(j => j.Judgement.Subject == subject);

    public Added Add(Addition addition)
    {
        var id = Permalink.OfArticle(addition.Article.Id);
        var isNew = Articles.TryAdd(id, addition.Article);
        if (addition.Bytes is { } bytes)
        {
            Bytes.TryAdd(bytes.Sha256, (Last + 1, bytes));
        }
        var appearance = Appearance.Of(addition.Article) with
        {
            Bytes = addition.Bytes is { } kept ? [kept.Sha256] : [],
        };
        var isNewAppearance = known.Add($"appearance {id} {appearance.Id}");
        var isNewSource = known.Add($"appearance {id} {appearance.Id} {appearance.Source}");
        var isNewPayload =
            addition.Bytes is { } payload
            && known.Add($"appearance {id} {appearance.Id} {appearance.Source} {payload.Sha256}");
        if (isNewSource || isNewPayload)
        {
            Append(addition.When, new LoggedAppearance(id, appearance));
        }
        return new Added(id, isNew, isNewAppearance, addition.Record is not null && AddReading(addition, appearance));
    }

    public LoggedJudgement Add(Judgement judgement)
    {
        var number = 0;
        var id = JudgementId.Of(judgement, number);
        while (!judgement.IsAutomatic && judgements.ContainsKey(id))
        {
            id = JudgementId.Of(judgement, ++number);
        }
        if (judgements.TryGetValue(id, out var logged))
        {
            return logged;
        }
        logged = new LoggedJudgement(Last + 1, id, judgement with { Seen = null }, true);
        judgements.Add(id, logged);
        if (judgement.Kind == JudgementKind.Add)
        {
            ArticleOfClaim[judgement.Subject] = judgement.Other!.Value;
        }
        Append(judgement.When, logged);
        return logged;
    }

    public void Add(FeedCheck check)
    {
        if (known.Add($"check {check.Address} {check.When.UtcTicks}"))
        {
            Append(check.When, check);
        }
    }

    private bool AddReading(Addition addition, Appearance appearance)
    {
        var (claims, dateline) = Claims.RecordClaims.Of(addition.Record!);
        var id = Permalink.OfArticle(addition.Article.Id);
        var content = string.Concat(claims.Select(c => $"{c.Id}{c.Data}\n"));
        if (!known.Add($"reading {id} {appearance.Id} {addition.Version}\n{dateline}\n{content}"))
        {
            return false;
        }
        foreach (var claim in claims)
        {
            ArticleOfClaim[claim.Id] = id;
        }
        Append(
            addition.When,
            new ArticleReading
            {
                Article = id,
                Appearance = appearance.Id,
                Version = addition.Version,
                When = addition.When,
                Sequence = Last + 1,
                Dateline = dateline,
                Claims = claims,
            }
        );
        return true;
    }

    private void Append(DateTimeOffset when, object what) => entries.Add(new MemoryLogEntry(Last + 1, when, what));
}
