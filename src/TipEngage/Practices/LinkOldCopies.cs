using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Data;
using TipEngage.Practices.Form;

namespace TipEngage.Practices;

/// <summary>Looks once, by its words, what each practice was begun with that was begun before that was noted: what is purged takes its copies along.</summary>
[DisallowConcurrentExecution]
internal sealed class LinkOldCopies(IDbContextFactory<TipDbContext> contexts) : IJob
{
    /// <summary>Shorter words, such as "None known", may be the same in practices that have nothing to do with one another; titles are not.</summary>
    private const int Telling = 25;

    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await LinkAsync(cancellationToken);

    /// <param name="stopping">Stops between two people.</param>
    public async Task LinkAsync(CancellationToken stopping)
    {
        await using var db = await contexts.CreateDbContextAsync(stopping);
        foreach (var owner in await db.Practices.Where(row => row.TextOf == null).Select(row => new { row.TenantId, row.OwnerId }).Distinct().ToArrayAsync(stopping))
            await LinkAsync(owner.TenantId, owner.OwnerId, stopping);
    }

    private async Task LinkAsync(string tenantId, string ownerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await OwnerTurns.WaitAsync(db, tenantId, ownerId, cancellationToken);
        var own = await db.Practices.AsNoTracking().Where(row => row.TenantId == tenantId && row.OwnerId == ownerId).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToArrayAsync(cancellationToken);
        HashSet<string>[] said = [.. own.Select(Said)];
        foreach (var (place, row) in own.Index().Where(one => one.Item.TextOf is null))
        {
            var (_, first) = own.Index().Take(place).FirstOrDefault(earlier => !IsOnItsWayTo(earlier.Item, row) && said[place].Overlaps(said[earlier.Index]));
            await JoinAsync(db, TextFamily.Of(first ?? row), [row, .. own.Where(one => one.TextOf == row.Id)], cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What was begun with one since then comes along.</summary>
    private static Task<int> JoinAsync(TipDbContext db, Guid family, IReadOnlyList<PracticeRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
            row.TextOf = family;
        var ids = rows.Select(row => row.Id).ToArray();
        return db.Practices.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(change => change.SetProperty(row => row.TextOf, family), cancellationToken);
    }

    /// <summary>An update says much the same as its practice, and is for its reviewers alone until it is published or ended.</summary>
    private static bool IsOnItsWayTo(PracticeRow practice, PracticeRow update) => SharedPractice.Of(update).IsPendingUpdateOf(SharedPractice.Of(practice).Reference);

    /// <summary>What has to be written of a practice: notes beside it are the same in much that a person shares.</summary>
    private static HashSet<string> Said(PracticeRow row) => TextFamily.Written(row.Fields, row.Proposed, row.Draft)
        .Where(one => one.Field.Need is not FieldNeed.Never && (one.Field == PracticeFields.Title || one.Words.Length >= Telling))
        .Select(one => one.Words).ToHashSet(SameWords.Comparer);
}
