using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Keeps newsletters: at most one draft of each tenant, and every one that was released as it was.</summary>
internal sealed class NewsletterDesk(IDbContextFactory<TipDbContext> contexts, AsOfClock days, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>The first one begins so long before it was drafted.</summary>
    private static readonly TimeSpan firstTold = TimeSpan.FromDays(30);

    /// <summary>One by its number, as it is given out now; null where there is none.</summary>
    public async Task<NewsletterRow?> FindAsync(string tenantId, int number, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Newsletters.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == tenantId && one.Number == number, cancellationToken);
        if (row?.Text is not null)
            await NewsletterTitles.HideAsync(db, row, cancellationToken);
        return row;
    }

    /// <summary>The draft of a tenant; a new one, from where the last one that was released ended, where there is none.</summary>
    public async Task<NewsletterRow> DraftAsync(Person by, CancellationToken cancellationToken)
    {
        for (var left = Tries; ; left--)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var last = await db.Newsletters.AsNoTracking().Where(one => one.TenantId == by.TenantId).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
            if (last is { ReleasedAt: null })
                return last;

            var row = db.Newsletters.Add(New(by, last)).Entity;
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return row;
            }
            catch (DbUpdateException) when (left > 1)
            {
            }
        }
    }

    /// <summary>Those that were released, the latest first.</summary>
    public async Task<IReadOnlyList<NewsletterRow>> ReleasedAsync(string tenantId, int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Newsletters.AsNoTracking().Where(one => one.TenantId == tenantId && one.ReleasedAt != null).OrderByDescending(one => one.Number).Take(most).ToArrayAsync(cancellationToken);
    }

    /// <summary>Changes a draft of a version.</summary>
    /// <returns>As it is now; null where somebody else changed or released it meanwhile.</returns>
    public async Task<NewsletterRow?> ChangeAsync(string tenantId, int number, int version, Action<NewsletterRow> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ChangeAsync(db, tenantId, number, version, change, cancellationToken);
    }

    /// <summary>Releases a draft of a version; it is written anew where the library changed before it is kept, so that nothing stays in it that was taken back meanwhile.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="version">Which version of it was seen.</param>
    /// <param name="byId">Id of who releases it.</param>
    /// <param name="write">Writes it, as HTML and as plain text.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>As it is now; null where somebody else changed or released it meanwhile.</returns>
    public async Task<NewsletterRow?> ReleaseAsync(NewsletterRow draft, int version, string? byId, Func<Task<(string Html, string Text)>> write, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var position = await db.LibraryHeads.Select(head => head.Position).SingleAsync(cancellationToken);
            var (html, text) = await write();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await db.LibraryHeads.Where(head => head.Position == position).ExecuteUpdateAsync(change => change.SetProperty(head => head.Position, position), cancellationToken) == 0)
                continue;

            var released = await ChangeAsync(
                db, draft.TenantId, draft.Number, version, row => (row.Html, row.Text, row.ReleasedById, row.ReleasedAt) = (html, text, byId, clock.GetUtcNow()), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return released;
        }
    }

    private static async Task<NewsletterRow?> ChangeAsync(TipDbContext db, string tenantId, int number, int version, Action<NewsletterRow> change, CancellationToken cancellationToken)
    {
        var row = await db.Newsletters.SingleOrDefaultAsync(one => one.TenantId == tenantId && one.Number == number && one.Version == version && one.ReleasedAt == null, cancellationToken);
        if (row is null)
            return null;

        change(row);
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return row;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }

    private NewsletterRow New(Person by, NewsletterRow? last)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            TenantId = by.TenantId,
            Number = (last?.Number ?? 0) + 1,
            Language = CultureInfo.CurrentUICulture.Name,
            Tlp = (int)Tlp.Clear,
            From = last?.Until ?? now - firstTold,
            Until = now,
            Subject = Sentence.Of(Strings.Newsletter_Subject, Dates.Day(ReaderZone.DayOf(now, days.Zone))),
            Introduction = "",
            MadeById = by.Id,
            MadeAt = now,
        };
    }
}
