using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>Takes back a tier that is higher than the table finds now, such as one that rose when others counted who are not elsewhere. It never raises one: reviewers may have chosen it.</summary>
[DisallowConcurrentExecution]
internal sealed class JudgeTiersAgain(IDbContextFactory<TipDbContext> contexts, TimeProvider clock) : IJob
{
    private const string AuditAction = "library.tier";

    private static readonly string[] published = [.. Enum.GetValues<PracticeState>().Where(PracticeStates.IsPublished).Select(state => state.ToString())];

    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await JudgeAsync(cancellationToken);

    public async Task JudgeAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var risen = await db.Practices.Where(row => published.Contains(row.State) && row.PurgeAskedById == null && row.Tier == nameof(Tier.Good)).Select(row => row.Id).ToArrayAsync(cancellationToken);
        foreach (var id in risen)
        {
            await PracticeSteps.TakeAsync<PracticeRow>(
                contexts, id, async (own, row) => row is null || await LowerAsync(own, row, cancellationToken) ? null : row, (_, row) => row, cancellationToken);
        }
    }

    private async Task<bool> LowerAsync(TipDbContext db, PracticeRow row, CancellationToken cancellationToken)
    {
        if (row.Fields is null || !Enum.TryParse<Tier>(row.Tier, out var tier))
            return false;
        if (await PracticeLibrary.Shown(db, Tlp.Green).SingleOrDefaultAsync(one => one.PracticeId == row.Id, cancellationToken) is not { } shown)
            return false;

        var adoptions = await AdoptedTier.CountElsewhereAsync(db, PublishedPractice.Of(shown), cancellationToken);
        var (fields, today) = (RegisterJson.ReadFields(row.Fields), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var found = TierTable.Judge(fields, today, adoptions);
        if (tier <= found.Tier)
            return false;

        found.Give(row);
        (row.Version, row.Revision) = (row.Version + 1, row.Revision + 1);
        db.AuditRows.Add(SubmitPractice.Audit(row, new Person(row.TenantId, DecidePractice.Clock.Id, null), AuditAction, [], clock.GetUtcNow()));
        PracticeLetters.OweLowerTier(db, row, found, TierTable.Missing(fields, today, adoptions, tier), clock.GetUtcNow());
        return true;
    }
}
