using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>Deletes what has been kept long enough: what rejected and archived practices say, and audit rows and steps, which tell who did what.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetOldPractices(IDbContextFactory<TipDbContext> contexts, TimeProvider clock) : IJob
{
    public const int MonthsRejected = 12;
    public const int DaysArchived = 30;
    public const int YearsOfAudit = 7;

    private const string AuditAction = "practices.expire";

    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await ForgetAsync(cancellationToken);

    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (rejected, archived, audited) = (now.AddMonths(-MonthsRejected), now.AddDays(-DaysArchived), now.AddYears(-YearsOfAudit));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var old = await db.Practices.Where(row => row.Fields != null
            && ((row.State == nameof(PracticeState.Rejected) && row.StateAt <= rejected) || (row.State == nameof(PracticeState.Archived) && row.StateAt <= archived)))
            .Select(row => row.Id).ToArrayAsync(cancellationToken);
        foreach (var id in old)
        {
            await PracticeSteps.TakeAsync<PracticeRow>(
                contexts, id, async (own, row) => row?.Fields is null ? row : await ForgetAsync(own, row, now, cancellationToken), (_, row) => row, cancellationToken);
        }

        await db.AuditRows.Where(row => row.At < audited).ExecuteDeleteAsync(cancellationToken);
        await db.PracticeSteps.Where(step => step.At < audited).ExecuteDeleteAsync(cancellationToken);
        if (old.Length > 0)
            await ForgetDeleted.NowAsync(db, cancellationToken);
    }

    private static async Task<PracticeRow?> ForgetAsync(TipDbContext db, PracticeRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await PracticeContent.ForgetAsync(db, row, cancellationToken);
        (row.Version, row.Revision) = (row.Version + 1, row.Revision + 1);
        db.AuditRows.Add(SubmitPractice.Audit(row, new Person(row.TenantId, DecidePractice.Clock.Id, null), AuditAction, [], now));
        return null;
    }
}
