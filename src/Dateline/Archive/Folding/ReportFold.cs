namespace Dateline.Archive.Folding;

/// <summary>What a report is folded from.</summary>
internal sealed record ReportParts
{
    public required string ArticleId { get; init; }

    public required Func<string> Text { get; init; }

    /// <summary>In the order of <see cref="CurrentReading"/>.</summary>
    public required IReadOnlyList<Appearance> Appearances { get; init; }

    /// <summary>In the order of <see cref="CurrentReading"/>.</summary>
    public required IReadOnlyList<ArticleReading> Readings { get; init; }

    /// <summary>Judgements on the article and on its entries, with their liveness.</summary>
    public required IReadOnlyList<LoggedJudgement> Judgements { get; init; }

    public required Func<JoinKind, Permalink, Permalink> GroupOf { get; init; }
}

/// <summary>Makes a report of readings and judgements: a pure function of them.</summary>
internal sealed class ReportFold
{
    private readonly ReportParts parts;
    private readonly ILookup<Permalink, LoggedJudgement> judgements;
    private readonly Dictionary<Permalink, ResolvedClaim> resolved = [];
    private readonly List<ResolvedClaim> order = [];

    private ReportFold(ReportParts parts)
    {
        this.parts = parts;
        judgements = parts.Judgements.Where(j => IsOnEntry(j.Judgement)).ToLookup(j => j.Judgement.Subject);
    }

    /// <summary>The report.</summary>
    public static Report Of(ReportParts parts)
    {
        var fold = new ReportFold(parts);
        fold.TakeCurrent();
        fold.TakeKeptByHand();
        return fold.Make();
    }

    private static bool IsOnEntry(Judgement judgement) =>
        judgement.Kind is JudgementKind.Confirm or JudgementKind.Correct or JudgementKind.Reject or JudgementKind.Add;

    private void TakeCurrent()
    {
        foreach (var claim in parts.Readings.Count > 0 ? parts.Readings[0].Claims : [])
        {
            Take(claim.Id, claim.Value, keptByHand: false);
        }
    }

    // A person's decision outlives a reading that has the entry no more; so do the entries that it refers to.
    private void TakeKeptByHand()
    {
        var kept = judgements
            .Where(g => g.Any(j => j is { IsLive: true, Judgement.Kind: not JudgementKind.Reject }))
            .Select(g => g.Key)
            .Order()
            .ToArray();
        foreach (var id in kept)
        {
            TakeWithReferences(id);
        }
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].KeptByHand || order[i].Review.State != ReviewState.Unreviewed)
            {
                References.Of(order[i].Value).ToList().ForEach(TakeWithReferences);
            }
        }
    }

    private void TakeWithReferences(Permalink id)
    {
        if (resolved.ContainsKey(id) || Claim.KindOf(id) is null)
        {
            return;
        }
        var read = parts.Readings.SelectMany(r => r.Claims).FirstOrDefault(c => c.Id == id)?.Value;
        Take(id, read, keptByHand: read is not null);
    }

    private void Take(Permalink id, object? read, bool keptByHand)
    {
        var kind = Claim.KindOf(id)!.Value;
        var review = judgements.Contains(id)
            ? Review.Of(kind, read, [.. judgements[id]])
            : new Review(ReviewState.Unreviewed, read, default);
        if (review.Value is null || resolved.ContainsKey(id))
        {
            return;
        }
        var claim = new ResolvedClaim(id, kind, review.Value, review, keptByHand);
        resolved.Add(id, claim);
        order.Add(claim);
    }

    private Report Make()
    {
        var id = Permalink.OfArticle(parts.ArticleId);
        var report = new Report(parts.Text)
        {
            Id = id,
            ArticleId = parts.ArticleId,
            Appearances = parts.Appearances,
            Version = parts.Readings.Count > 0 ? parts.Readings[0].Version : null,
            Dateline = parts.Readings.Count > 0 ? parts.Readings[0].Dateline : null,
            Origin = parts.GroupOf(JoinKind.Origin, id),
            Story = parts.GroupOf(JoinKind.Story, id),
            IsRetracted = parts.Judgements.Any(j =>
                j is { IsLive: true, Judgement.Kind: JudgementKind.Retract } && j.Judgement.Subject == id
            ),
        };
        var parties = new PartyFold(order, parts.GroupOf);
        report.Entries = [.. order.Select(c => Make(c, report, parties))];
        return report;
    }

    private Entry Make(ResolvedClaim claim, Report report, PartyFold parties)
    {
        var dated = References.TimeOf(claim.Value) is { } time ? DaysOf(time) : DayRange.Unknown;
        if (claim.Value is Timex3 own)
        {
            dated = own.Days;
        }
        return new Entry
        {
            Id = claim.Id,
            Kind = claim.Kind,
            Value = claim.Value,
            Review = claim.Review.State,
            Confidence = claim.Review.Confidence,
            Days = dated == DayRange.Unknown ? report.First.Published.Days : dated,
            HasPublishedDays = dated == DayRange.Unknown,
            Parties = parties.Of(claim),
            Group = GroupOf(claim),
            IsKeptByHand = claim.KeptByHand,
            Report = report,
        };
    }

    private DayRange DaysOf(Permalink time) =>
        resolved.TryGetValue(time, out var claim) && claim.Value is Timex3 { Days: var days } ? days : DayRange.Unknown;

    private Permalink GroupOf(ResolvedClaim claim) =>
        claim.Kind switch
        {
            ClaimKind.Event => parts.GroupOf(JoinKind.Event, claim.Id),
            ClaimKind.Actor => parts.GroupOf(JoinKind.Actor, claim.Id),
            _ => claim.Id,
        };
}

/// <summary>A claim with persons' decisions applied.</summary>
internal sealed record ResolvedClaim(Permalink Id, ClaimKind Kind, object Value, Review Review, bool KeptByHand);
