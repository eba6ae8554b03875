using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Register;

namespace TipEngage.Practices;

/// <summary>Submits a practice in one transaction: its number, its content, its way to the reviewers and the audit row.</summary>
internal sealed class SubmitPractice(IDbContextFactory<TipDbContext> contexts, PracticeNews news, TimeProvider clock)
{
    private const string AuditAction = "practices.submit";

    /// <summary>Stands beside the fields in the audit row of what is hidden from the moment on in which it is submitted, since it repeats what is to be purged. Never renamed.</summary>
    public const string HiddenField = "purgeAsked";

    /// <summary>Submits what was filled in; a second time it says what the first did.</summary>
    public async Task<PracticeOutcome> SubmitAsync(Person owner, Submission submission, CancellationToken cancellationToken)
    {
        var outcome = await PracticeSteps.TakeAsync(contexts, owner, submission.Practice, (db, row) => TryAsync(db, row, owner, submission, cancellationToken), cancellationToken);
        if (outcome is PracticeOutcome.Done)
            news.Tell();
        return outcome;
    }

    private async Task<PracticeOutcome?> TryAsync(TipDbContext db, PracticeRow row, Person owner, Submission submission, CancellationToken cancellationToken)
    {
        var before = SharedPractice.Of(row);
        if (!before.IsBeingFilledIn)
            return new PracticeOutcome.Done(before);
        if (!before.MayBeChanged)
            return new PracticeOutcome.Closed(before);

        if (submission.IsForOther(before))
            return new PracticeOutcome.OtherText(before);

        var values = submission.Complete(before);
        var now = clock.GetUtcNow();
        if (PracticeRules.CheckAll(before.Level, values, submission.Plan, DateOnly.FromDateTime(now.UtcDateTime)) is { Count: > 0 } faults)
            return new PracticeOutcome.Faulty(before, faults);

        var held = HeldOf(submission.HeldFor(values));
        if (IsAsSubmitted(before, row, values, held))
        {
            (row.Draft, row.Version) = (null, row.Version + 1);
            return null;
        }

        Submit(row, values, held, now);
        row.Number ??= await PracticeNumbers.NextAsync(db, cancellationToken);
        row.OwnerName = owner.Name;
        await PurgeCopies.HideSubmittedAsync(db, row, cancellationToken);
        Walk(db, row, before.State, owner, now);
        var isHidden = !before.IsToBePurged && row.PurgeAskedById is not null;
        db.AuditRows.Add(Audit(row, owner, AuditAction, isHidden ? values.Keys.Append(HiddenField) : values.Keys, now));
        return null;
    }

    public static AuditRow Audit(PracticeRow row, Person by, string action, IEnumerable<string> fields, DateTimeOffset at) => new()
    {
        TenantId = by.TenantId,
        At = at,
        ById = by.Id,
        Action = action,
        Subject = row.Number is { } number ? PracticeReference.Of(number) : row.Id.ToString(),
        FieldNames = string.Join(' ', fields.Order(StringComparer.Ordinal)),
    };

    private static string? HeldOf(IReadOnlyCollection<string> kinds) => kinds.Count == 0 ? null : string.Join(' ', kinds.Order(StringComparer.Ordinal));

    /// <summary>Whether reviewers have it before them already, word for word.</summary>
    private static bool IsAsSubmitted(SharedPractice before, PracticeRow row, IReadOnlyDictionary<string, string> values, string? held) =>
        before is { State: PracticeState.InReview or PracticeState.Held, Fields: { } fields } && (row.ConsentVersion, row.Held) == (PracticeForm.ConsentVersion, held)
        && values.Count == fields.Count && values.All(one => fields.GetValueOrDefault(one.Key) == one.Value);

    private static void Submit(PracticeRow row, IReadOnlyDictionary<string, string> values, string? held, DateTimeOffset now)
    {
        (row.Fields, row.Draft, row.Version) = (RegisterJson.Write(values), null, row.Version + 1);
        row.Tlp = (int)RegisterRules.TlpOf(values);
        row.Held = held;
        (row.ConsentVersion, row.ConsentAt) = (PracticeForm.ConsentVersion, now);
        (row.ChangedAt, row.SubmittedAt, row.Reason) = (now, now, null);
        (row.Revision, row.ContentVersion, row.DormantAt, row.Comments) = (row.Revision + 1, row.ContentVersion + 1, null, null);
    }

    /// <summary>Goes the states until somebody has to look; what is changed while it is reviewed stays where it is.</summary>
    private static void Walk(TipDbContext db, PracticeRow row, PracticeState state, Person by, DateTimeOffset now)
    {
        PracticeState[] way = (state, row.Held) switch
        {
            (PracticeState.Draft, null) => [PracticeState.Submitted, PracticeState.Screening, PracticeState.InReview],
            (PracticeState.Draft, _) => [PracticeState.Submitted, PracticeState.Screening, PracticeState.Held],
            (PracticeState.Held, null) or (PracticeState.ChangesRequested, _) => [PracticeState.InReview],
            _ => [],
        };
        foreach (var (order, next) in way.Index())
        {
            db.PracticeSteps.Add(PracticeSteps.Step(row, order, state, next, by, now));
            (state, row.StateAt) = (next, now);
        }

        row.State = state.ToString();
    }
}
