using TipEngage.Data;
using TipEngage.Practices.Library;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>Writes into a practice what a step of review changes beside its state.</summary>
internal static class ReviewMoves
{
    public static void Apply(ReviewMove move, ReviewFile file, TipDbContext db)
    {
        var row = file.Row;
        switch (move.Event)
        {
            case ReviewEvent.Release:
                // What is let through while it is in review has its whole time from now on.
                (row.Held, row.StateAt) = (null, file.Now);
                break;
            case ReviewEvent.Take:
                var assignee = move.Assignee ?? file.By;
                (row.AssigneeId, row.AssigneeName) = (assignee.Id, assignee.Name);
                break;
            case ReviewEvent.Score:
                Score(Rubric.Write(move.Scores!), move.HasInterest || file.HasDeclared(file.By.Id), file, db);
                break;
            case ReviewEvent.DeclareInterest:
                Score(null, true, file, db);
                break;
            case ReviewEvent.Return:
                row.Comments = RegisterJson.Write(move.Comments!);
                break;
            case ReviewEvent.Accept:
                Accept(move, file);
                break;
            case ReviewEvent.Agree:
                Agree(file);
                break;
            case ReviewEvent.Decline or ReviewEvent.Object or ReviewEvent.JudgeAgain:
                (row.Proposed, row.AgreedAt, row.AcceptedById) = (null, null, null);
                (row.Tier, row.TierReason, row.IsSelfReported) = (null, null, false);
                break;
            case ReviewEvent.Publish:
                KeepBegun.AsUpdate(db, row, row.Number ?? 0, file.Now);
                (row.PublishedAt, row.ConfirmedAt, row.PublishedVersion, row.Draft) = (file.Now, file.Now, row.PublishedVersion + 1, null);
                break;
            case ReviewEvent.Reject:
                row.Draft = null;
                break;
            case ReviewEvent.AskPurge:
                (row.PurgeAskedById, row.PurgeAskedAt) = (file.By.Id, file.Now);
                break;
            case ReviewEvent.DropPurge:
                (row.PurgeAskedById, row.PurgeAskedAt) = (null, null);
                break;
            case ReviewEvent.Rest:
                row.DormantAt = file.Now;
                break;
            case ReviewEvent.Confirm:
                row.ConfirmedAt = file.Now;
                break;
            default:
                break;
        }
    }

    /// <param name="scores">Answers to the rubric; null where they say only that they have an interest.</param>
    /// <param name="hasInterest">Whether they have.</param>
    /// <param name="file">The practice.</param>
    /// <param name="db">Where it is kept.</param>
    private static void Score(string? scores, bool hasInterest, ReviewFile file, TipDbContext db)
    {
        if (file.Reviews.FirstOrDefault(one => one.ReviewerId == file.By.Id) is { } known)
        {
            (known.Scores, known.HasInterest, known.ReviewerName, known.At) = (scores ?? known.Scores, hasInterest, file.By.Name, file.Now);
            return;
        }

        db.PracticeReviews.Add(new()
        {
            PracticeId = file.Row.Id,
            ContentVersion = file.Row.ContentVersion,
            ReviewerId = file.By.Id,
            ReviewerName = file.By.Name,
            Scores = scores ?? Rubric.Write(new Dictionary<string, int>()),
            HasInterest = hasInterest,
            At = file.Now,
        });
    }

    /// <summary>Words that its person wrote are agreed to already; others wait for them.</summary>
    private static void Accept(ReviewMove move, ReviewFile file)
    {
        var (row, finding) = (file.Row, file.FindTier(move.Proposed, move.Tier));
        var read = ShownFields.ForReviewers(file.Fields, file.Fields);
        var changed = move.Proposed?.Where(one => read.GetValueOrDefault(one.Key, "") != one.Value && file.Fields.GetValueOrDefault(one.Key, "") != one.Value).ToDictionary();
        row.Proposed = changed is { Count: > 0 } ? RegisterJson.Write(changed) : null;
        row.AgreedAt = row.Proposed is null ? file.Now : null;
        row.AcceptedById = file.By.Id;
        (row.Tier, row.IsSelfReported) = ((move.Tier ?? finding.Tier).ToString(), finding.IsSelfReported);
        row.TierReason = string.Join(' ', finding.Reasons);
    }

    private static void Agree(ReviewFile file)
    {
        var row = file.Row;
        row.AgreedAt = file.Now;
        if (row.Proposed is null)
            return;

        var agreed = Rewording.Of(file.Fields, RegisterJson.ReadFields(row.Proposed));
        (row.Fields, row.Proposed, row.Tlp) = (RegisterJson.Write(agreed), null, (int)RegisterRules.TlpOf(agreed));
    }
}
