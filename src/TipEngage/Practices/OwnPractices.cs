using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices;

/// <summary>The drafts and submissions of one person: the only way by which they reach them, and nobody else.</summary>
internal sealed class OwnPractices(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    /// <summary>Most practices that one person has begun and not submitted.</summary>
    public const int MostDrafts = 20;

    /// <summary>Most practices that one person has begun or submitted by an invitation: nobody knows who they are.</summary>
    public const int MostOfGuest = 20;

    /// <summary>The practice of that id; null where it is not theirs.</summary>
    public async Task<SharedPractice?> FindAsync(Person owner, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await ReadAsync(db, Of(db, owner).Where(row => row.Id == id), cancellationToken)).SingleOrDefault();
    }

    /// <summary>All of theirs, those that were changed last first.</summary>
    public async Task<IReadOnlyList<SharedPractice>> ListAsync(Person owner, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, Of(db, owner).OrderByDescending(row => row.ChangedAt), cancellationToken);
    }

    private static async Task<IReadOnlyList<SharedPractice>> ReadAsync(TipDbContext db, IQueryable<PracticeRow> rows, CancellationToken cancellationToken)
    {
        var found = await rows.ToArrayAsync(cancellationToken);
        var invited = found.Where(row => row.Door is nameof(Door.Invitation)).Select(row => row.Id).ToArray();
        var letters = invited is [] ? [] : await db.Letters.AsNoTracking().Where(letter => invited.Contains(letter.SubjectId) && letter.State == LetterState.OnPage).OrderBy(letter => letter.At).ToArrayAsync(cancellationToken);
        return [.. found.Select(row => SharedPractice.Of(row) with { Told = [.. letters.Where(letter => letter.SubjectId == row.Id).Select(ToldStep.Of)] })];
    }

    /// <summary>Keeps what was filled in beside what was before, and begins the draft with the first.</summary>
    public async Task<PracticeOutcome> SaveAsync(Person owner, FilledStep step, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var turn = await TurnAsync(db, owner, step, cancellationToken);
            var row = await db.Practices.SingleOrDefaultAsync(one => one.Id == step.Practice, cancellationToken);
            if (row is null ? step.IsBegun : !IsOf(row, owner))
                return new PracticeOutcome.NotYours();
            if (row is null && await InsteadOfBeginningAsync(db, owner, step, cancellationToken) is { } instead)
                return instead;
            if (row is not null && !SharedPractice.Of(row).MayBeChanged)
                return new PracticeOutcome.Closed(SharedPractice.Of(row));

            if (row is not null && row.SubmittedAt > step.Seen)
                return new PracticeOutcome.SentSince(SharedPractice.Of(row));

            if (row is not null && await WasEmptiedAsync(db, owner, row, step.Seen, cancellationToken))
                return new PracticeOutcome.Emptied(SharedPractice.Of(row));

            row ??= db.Practices.Add(await BeginAsync(db, owner, step, cancellationToken)).Entity;
            var isTakenAway = SharedPractice.Of(row).Values.Keys.Any(field => step.Values.TryGetValue(field, out var value) && value is null);
            Fill(row, step);
            if (!await TrySaveAsync(db, cancellationToken))
                continue;

            await (turn?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
            if (isTakenAway)
                await ForgetDeleted.NowAsync(db, cancellationToken);
            return new PracticeOutcome.Done(SharedPractice.Of(row));
        }
    }

    /// <summary>Whether a purge has come between what was shown and what is kept: it took out what says the same.</summary>
    private static async Task<bool> WasEmptiedAsync(TipDbContext db, Person owner, PracticeRow row, DateTimeOffset? seen, CancellationToken cancellationToken)
    {
        if (seen is null)
            return false;

        var purges = await Of(db, owner).Where(one => one.State == nameof(PracticeState.Purged)).Select(one => one.StateAt).ToArrayAsync(cancellationToken);
        return purges.Any(at => at > seen && at > row.CreatedAt && at <= row.ChangedAt);
    }

    /// <summary>Who takes over what a practice says waits for all who update, publish, withdraw or purge it already, and a guest who begins for all that they begin; null for others.</summary>
    private static async Task<IDbContextTransaction?> TurnAsync(TipDbContext db, Person owner, FilledStep step, CancellationToken cancellationToken)
    {
        if (step is { From: null, UpdateOf: null } and not { Door: Door.Invitation, IsBegun: false })
            return null;

        var turn = await db.Database.BeginTransactionAsync(cancellationToken);
        await OwnerTurns.WaitAsync(db, owner.TenantId, owner.Id, cancellationToken);
        return turn;
    }

    /// <returns>What becomes of a new draft that is not to be; null where it may begin.</returns>
    private static async Task<PracticeOutcome?> InsteadOfBeginningAsync(TipDbContext db, Person owner, FilledStep step, CancellationToken cancellationToken)
    {
        if (step.From is { } from && !(await Of(db, owner).Where(row => row.Id == from).ToArrayAsync(cancellationToken)).Select(SharedPractice.Of).Any(one => one.MayBeSharedAgain))
            return new PracticeOutcome.NotYours();
        if (step is { UpdateOf: null, MayBegin: false })
            return new PracticeOutcome.InvitationOver();
        if (step.UpdateOf is { } number && await InsteadOfUpdateAsync(db, owner, number, cancellationToken) is { } instead)
            return instead;

        if (await Of(db, owner).CountAsync(one => one.State == nameof(PracticeState.Draft), cancellationToken) >= MostDrafts)
            return new PracticeOutcome.TooMany();

        return step is { UpdateOf: null, Door: Door.Invitation } && await Of(db, owner).CountAsync(one => one.UpdateOf == null, cancellationToken) >= MostOfGuest ? new PracticeOutcome.Enough() : null;
    }

    /// <returns>What becomes of another update of it: one that is on its way takes its place, and of what is not published there is none; null where it may begin.</returns>
    private static async Task<PracticeOutcome?> InsteadOfUpdateAsync(TipDbContext db, Person owner, int number, CancellationToken cancellationToken)
    {
        var own = (await Of(db, owner).Where(row => row.Number == number || row.UpdateOf == number).ToArrayAsync(cancellationToken)).Select(SharedPractice.Of).ToArray();
        var reference = PracticeReference.Of(number);
        return own.FirstOrDefault(one => one.IsPendingUpdateOf(reference)) is { } pending ? new PracticeOutcome.Done(pending)
            : own.Any(one => one.Reference == reference && one.MayBeUpdated) ? null
            : new PracticeOutcome.NotYours();
    }

    /// <summary>Gives up what is being filled in: a draft is gone, a submission is as it was submitted.</summary>
    public async Task<PracticeOutcome> DiscardAsync(Person owner, Guid id, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (await db.Practices.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } row || !IsOf(row, owner))
                return new PracticeOutcome.NotYours();

            var before = SharedPractice.Of(row);
            if (before.State is PracticeState.Draft)
                db.Practices.Remove(row);
            else
                (row.Draft, row.Version) = (null, row.Version + 1);
            if (!await TrySaveAsync(db, cancellationToken))
                continue;

            await ForgetDeleted.NowAsync(db, cancellationToken);
            return new PracticeOutcome.Done(before);
        }
    }

    /// <summary>Whether a practice is a person's.</summary>
    public static bool IsOf(PracticeRow row, Person owner) => row.TenantId == owner.TenantId && row.OwnerId == owner.Id;

    private static IQueryable<PracticeRow> Of(TipDbContext db, Person owner) =>
        db.Practices.AsNoTracking().Where(row => row.TenantId == owner.TenantId && row.OwnerId == owner.Id);

    private async Task<PracticeRow> BeginAsync(TipDbContext db, Person owner, FilledStep step, CancellationToken cancellationToken) => new()
    {
        Id = step.Practice,
        TenantId = owner.TenantId,
        OwnerId = owner.Id,
        State = nameof(PracticeState.Draft),
        Version = 0,
        Level = (int)step.Level,
        Step = step.Next,
        Door = step.Door.ToString(),
        Tongue = step.Tongue,
        CreatedAt = clock.GetUtcNow(),
        ChangedAt = clock.GetUtcNow(),
        UpdateOf = step.UpdateOf,
        TextOf = step.From is { } from ? TextFamily.Of(await Of(db, owner).SingleAsync(row => row.Id == from, cancellationToken)) : step.Practice,
    };

    private void Fill(PracticeRow row, FilledStep step)
    {
        var values = new Dictionary<string, string>(SharedPractice.Of(row).Values);
        foreach (var (field, value) in step.Values)
        {
            if (value is null)
                values.Remove(field);
            else
                values[field] = value;
        }

        // A card of before the full case was begun still says less.
        (row.Draft, row.Level, row.Step, row.Tongue) = (RegisterJson.Write(values), Math.Max(row.Level, (int)step.Level), step.Next, step.Tongue);
        (row.Version, row.ChangedAt) = (row.Version + 1, clock.GetUtcNow());
    }

    /// <returns>False where another door was faster: then it is done once more, on what that one left.</returns>
    private static async Task<bool> TrySaveAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<PracticeRow>().Any(one => one.State is EntityState.Added && db.Practices.AsNoTracking().Any(row => row.Id == one.Entity.Id)))
        {
            return false;
        }
    }
}
