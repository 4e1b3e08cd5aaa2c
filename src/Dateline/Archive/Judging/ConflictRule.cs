namespace Dateline.Archive.Judging;

/// <summary>Two reviewers never overwrite each other without having seen what the other decided.</summary>
internal static class ConflictRule
{
    /// <summary>The conflict, or <c>null</c> where the judge saw the last decision of any other person.</summary>
    public static StoreError? Problem(Judgement judgement, IEnumerable<LoggedJudgement> onSubject)
    {
        if (judgement.Seen is not { } seen)
        {
            return null;
        }
        var later = onSubject.FirstOrDefault(j =>
            j.IsLive && j.Sequence > seen && !j.Judgement.IsAutomatic && j.Judgement.By != judgement.By
        );
        return later is null
            ? null
            : new StoreError(
                StoreErrorCode.Conflict,
                $"{later.Judgement.By} has decided on {judgement.Subject} since you looked: look again, then decide"
            );
    }
}
