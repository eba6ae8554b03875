using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>Keeps who finds a published practice useful, where it is used too and how often it is opened. Of these only that it is used elsewhere is evidence, for its tier.</summary>
internal sealed class LibraryEchoes(IDbContextFactory<TipDbContext> contexts, PracticeLibrary library, FocalPoints focalPoints, TimeProvider clock)
{
    /// <summary>Longest sentence of a member, in characters.</summary>
    public const int LongestSaid = 280;

    public async Task<LibraryEcho> OfAsync(PublishedPractice practice, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ever = await db.Endorsements.AsNoTracking().Where(row => row.PracticeId == practice.Id).OrderBy(row => row.Party).ToArrayAsync(cancellationToken);
        var endorsed = ever.Where(row => row.At >= practice.PublishedAt).ToArray();
        var adopted = await db.Adoptions.AsNoTracking().Where(row => row.PracticeId == practice.Id).ToArrayAsync(cancellationToken);
        return new(
            [.. endorsed.Where(row => row.IsNamed).Select(row => (row.Party, row.Said))],
            endorsed.Count(row => !row.IsNamed),
            [.. adopted.GroupBy(row => row.Country).Select(country => (country.Key, country.Min(row => row.Year))).OrderBy(one => one.Key, StringComparer.Ordinal)])
        {
            EarlierCount = ever.Length - endorsed.Length,
        };
    }

    /// <summary>Records that a member finds it useful; said again, it replaces what was said before.</summary>
    public Task<EchoOutcome> EndorseAsync(int number, Person by, Endorsement given, CancellationToken cancellationToken) =>
        ChangeAsync(number, by, "library.endorse", "named party said", async (db, practice) =>
        {
            if (OwnEcho.MayBeOf(practice, given.Party))
                return EchoOutcome.Own;
            if (!focalPoints.MaySpeakFor(given.Party, by))
                return EchoOutcome.NoFocalPoint;

            var row = await db.Endorsements.SingleOrDefaultAsync(one => one.PracticeId == practice.Id && one.Party == given.Party, cancellationToken);
            row ??= db.Endorsements.Add(new() { PracticeId = practice.Id, Party = given.Party, IsNamed = given.IsNamed, ById = by.Id, At = clock.GetUtcNow() }).Entity;
            (row.Said, row.IsNamed, row.ById, row.At) = (given.Said, given.IsNamed, by.Id, clock.GetUtcNow());
            return EchoOutcome.Done;
        }, cancellationToken);

    /// <summary>Takes back what was said for a member, by anybody who may speak for it, and for everybody else what they said themselves.</summary>
    public Task<EchoOutcome> TakeEndorsementAsync(int number, Person by, string party, CancellationToken cancellationToken) =>
        TakeAsync(number, by, party, focalPoints.MaySpeakFor(party, by), cancellationToken);

    /// <summary>The same for who speaks for nobody any more: what they said themselves, and no more.</summary>
    public Task<EchoOutcome> TakeOwnEndorsementAsync(int number, Person by, string party, CancellationToken cancellationToken) => TakeAsync(number, by, party, false, cancellationToken);

    private Task<EchoOutcome> TakeAsync(int number, Person by, string party, bool isForAll, CancellationToken cancellationToken) =>
        ChangeAsync(number, by, "library.endorse.take", "party", async (db, practice) =>
            await db.Endorsements.Where(one => one.PracticeId == practice.Id && one.Party == party && (isForAll || one.ById == by.Id)).ExecuteDeleteAsync(cancellationToken) > 0
                ? EchoOutcome.Done
                : EchoOutcome.Nothing, cancellationToken);

    /// <summary>Records that it is used too; said again for the same country, it replaces the year.</summary>
    public Task<EchoOutcome> AdoptAsync(int number, Person by, string country, int year, CancellationToken cancellationToken) =>
        ChangeAsync(number, by, "library.adopt", "country year", (db, practice) => AdoptedTier.JudgeAgainAsync(db, practice, clock, async () =>
        {
            var row = await db.Adoptions.SingleOrDefaultAsync(one => one.PracticeId == practice.Id && one.Country == country && one.ById == by.Id, cancellationToken)
                ?? db.Adoptions.Add(new() { PracticeId = practice.Id, Country = country, ById = by.Id, Year = year, At = clock.GetUtcNow() }).Entity;
            (row.Year, row.At) = (year, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return EchoOutcome.Done;
        }, cancellationToken), cancellationToken);

    public Task<EchoOutcome> TakeAdoptionAsync(int number, Person by, string country, CancellationToken cancellationToken) =>
        ChangeAsync(number, by, "library.adopt.take", "country", (db, practice) => AdoptedTier.JudgeAgainAsync(db, practice, clock, async () =>
            await db.Adoptions.Where(one => one.PracticeId == practice.Id && one.Country == country && one.ById == by.Id).ExecuteDeleteAsync(cancellationToken) > 0
                ? EchoOutcome.Done
                : EchoOutcome.Nothing, cancellationToken), cancellationToken);

    /// <summary>What that person has said of it, and what was said for members for whom they may speak: their own first, then those whose focal point they are.</summary>
    public async Task<(IReadOnlyList<string> Parties, IReadOnlyList<string> Countries)> ByAsync(Guid practice, Person by, CancellationToken cancellationToken)
    {
        var (speaksFor, own) = (focalPoints.MembersFor(by), focalPoints.NamedFor(by));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var said = await db.Endorsements.Where(row => row.PracticeId == practice && (row.ById == by.Id || speaksFor.Contains(row.Party)))
            .Select(row => new { row.Party, IsOwn = row.ById == by.Id }).ToArrayAsync(cancellationToken);
        return (
            [.. said.OrderByDescending(row => row.IsOwn).ThenByDescending(row => own.Contains(row.Party)).ThenBy(row => row.Party, StringComparer.Ordinal).Select(row => row.Party)],
            await db.Adoptions.Where(row => row.PracticeId == practice && row.ById == by.Id).Select(row => row.Country).ToArrayAsync(cancellationToken));
    }

    /// <summary>Members for whom that person has said that they find a practice useful, whether or not they still may.</summary>
    public async Task<IReadOnlyList<string>> SaidByAsync(int number, Person by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Endorsements.Where(row => row.ById == by.Id && db.Practices.Any(practice => practice.Id == row.PracticeId && practice.Number == number))
            .OrderBy(row => row.Party).Select(row => row.Party).ToArrayAsync(cancellationToken);
    }

    /// <summary>Counts that its card was opened, by anybody but its own person; who it was is not kept.</summary>
    public async Task CountReadAsync(Guid practice, Person by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var month = (now.Year * 100) + now.Month;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Practices.AnyAsync(row => row.Id == practice && row.OwnerId == by.Id, cancellationToken))
            return;
        await CountOne.InAsync(
            db,
            () => db.PracticeReads.Where(row => row.PracticeId == practice && row.Month == month)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Count, row => row.Count + 1), cancellationToken),
            new PracticeReads { PracticeId = practice, Month = month, Count = 1 }, cancellationToken);
    }

    /// <summary>How often others opened it, for its own person; null for anybody else.</summary>
    public async Task<int?> ReadsAsync(Guid practice, Person by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Practices.AnyAsync(row => row.Id == practice && row.OwnerId == by.Id, cancellationToken)
            ? await db.PracticeReads.Where(row => row.PracticeId == practice).SumAsync(row => row.Count, cancellationToken)
            : null;
    }

    /// <summary>Changes something in one transaction with its audit row, where the practice is published still; whoever does so waits for all who do something with it already.</summary>
    private async Task<EchoOutcome> ChangeAsync(
        int number, Person by, string action, string fields, Func<TipDbContext, PublishedPractice, Task<EchoOutcome>> change, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(number, Tlp.Green, cancellationToken) is not { Id: var id })
            return EchoOutcome.NotThere;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await PracticeSteps.WaitAsync(db, id, cancellationToken);
        if (await PracticeLibrary.Shown(db, Tlp.Green).SingleOrDefaultAsync(row => row.PracticeId == id, cancellationToken) is not { } shown)
            return EchoOutcome.NotThere;

        var practice = PublishedPractice.Of(shown);
        if (await db.Practices.AnyAsync(row => row.Id == practice.Id && row.OwnerId == by.Id, cancellationToken))
            return EchoOutcome.Own;
        if (await change(db, practice) is not EchoOutcome.Done and var reason)
            return reason;

        db.AuditRows.Add(new()
        {
            TenantId = by.TenantId,
            At = clock.GetUtcNow(),
            ById = by.Id,
            Action = action,
            Subject = practice.Reference,
            FieldNames = fields,
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return EchoOutcome.Done;
    }

    /// <summary>That a member finds a practice useful.</summary>
    /// <param name="Party">Code of the member.</param>
    /// <param name="Said">A sentence; null for none.</param>
    /// <param name="IsNamed">Whether the member agrees to be named.</param>
    internal sealed record Endorsement(string Party, string? Said, bool IsNamed);
}
