using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Sending;

/// <summary>Letters that are owed, so that each is sent once: it is claimed before it is written, and marked as being sent before it goes on the wire.</summary>
internal sealed class LetterOutbox(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    /// <summary>Days over which coordinators are told of what was given up.</summary>
    public const int DaysCounted = 30;

    private const int AtOnce = 200;

    /// <summary>Once an hour for as long as somebody is waited for.</summary>
    private const int MostAttempts = 90 * 24;

    /// <summary>As long as copies of digests.</summary>
    private const int MonthsKept = 13;

    /// <summary>How long a letter may take to be written and sent; after that its process is taken for dead.</summary>
    private static readonly TimeSpan claimed = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan kept = TimeSpan.FromDays(90);

    /// <summary>Between two looks whether somebody can be written by now.</summary>
    private static readonly TimeSpan betweenLooks = TimeSpan.FromHours(1);

    /// <summary>Settles what dead processes left on the wire: a second letter is worse than one that is missed.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var (now, lost) = (clock.GetUtcNow(), clock.GetUtcNow() - claimed);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Letters.Where(letter => letter.State == LetterState.Sending && letter.At < lost)
            .ExecuteUpdateAsync(change => change.SetProperty(letter => letter.State, LetterState.Sent).SetProperty(letter => letter.At, now), cancellationToken);
    }

    /// <summary>Keys of the letters that may go now, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Letters.Where(letter => letter.State == LetterState.Due && letter.NotBefore <= now).OrderBy(letter => letter.At).Take(AtOnce)
            .Select(letter => letter.Key).ToArrayAsync(cancellationToken);
    }

    /// <summary>Claims a letter; null where another process was faster.</summary>
    public async Task<Letter?> ClaimAsync(string key, CancellationToken cancellationToken)
    {
        var (claim, now) = (Guid.NewGuid(), clock.GetUtcNow());
        var until = now + claimed;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var held = await db.Letters.Where(letter => letter.Key == key && letter.State == LetterState.Due && letter.NotBefore <= now)
            .ExecuteUpdateAsync(change => change.SetProperty(letter => letter.Claim, claim).SetProperty(letter => letter.NotBefore, until), cancellationToken);
        return held == 0 ? null : await db.Letters.AsNoTracking().SingleAsync(letter => letter.Key == key, cancellationToken);
    }

    /// <summary>Marks a letter as being sent; false where the claim was lost.</summary>
    public Task<bool> BeginAsync(Letter letter, CancellationToken cancellationToken) => MoveAsync(letter, LetterState.Due, LetterState.Sending, letter.Attempts, claimed, cancellationToken);

    /// <summary>What became of a letter that was on the wire.</summary>
    public Task<bool> EndAsync(Letter letter, Delivery delivery, CancellationToken cancellationToken) => delivery switch
    {
        Delivery.Arrived => MoveAsync(letter, LetterState.Sending, LetterState.Sent, letter.Attempts, TimeSpan.Zero, cancellationToken),
        Delivery.Later later when letter.Attempts + 1 < MostAttempts =>
            MoveAsync(letter, LetterState.Sending, LetterState.Due, letter.Attempts + 1, Pause(letter.Attempts, later.After), cancellationToken),
        Delivery.Unreachable when letter.Attempts + 1 < MostAttempts => MoveAsync(letter, LetterState.Sending, LetterState.Due, letter.Attempts + 1, betweenLooks, cancellationToken),
        _ => MoveAsync(letter, LetterState.Sending, LetterState.Failed, letter.Attempts + 1, TimeSpan.Zero, cancellationToken),
    };

    /// <summary>Keeps a letter due that nobody can be written now; whom nothing reaches for long is owed it no more.</summary>
    /// <returns>Whether it waits.</returns>
    public async Task<bool> WaitAsync(Letter letter, CancellationToken cancellationToken)
    {
        var (next, isOver) = (clock.GetUtcNow() + betweenLooks, letter.At < clock.GetUtcNow() - kept);
        if (isOver)
        {
            await MoveAsync(letter, LetterState.Due, LetterState.Failed, letter.Attempts, TimeSpan.Zero, cancellationToken);
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Letters.Where(one => one.Key == letter.Key && one.Claim == letter.Claim && one.State == LetterState.Due)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.NotBefore, next), cancellationToken) == 1;
    }

    /// <summary>There is nothing to say.</summary>
    public Task<bool> DropAsync(Letter letter, CancellationToken cancellationToken) => MoveAsync(letter, LetterState.Due, LetterState.Dropped, letter.Attempts, TimeSpan.Zero, cancellationToken);

    /// <summary>Forgets what was told long ago, and later that it was.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var (before, oldest) = (clock.GetUtcNow() - kept, clock.GetUtcNow().AddMonths(-MonthsKept));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Letters.Where(letter => letter.State != LetterState.Due && letter.State != LetterState.Sending && letter.State != LetterState.OnPage && letter.At < before && letter.Detail != null)
            .ExecuteUpdateAsync(change => change.SetProperty(letter => letter.Detail, (string?)null), cancellationToken);
        await db.Letters.Where(letter => letter.State != LetterState.Due && letter.State != LetterState.Sending && letter.At < oldest
            && (letter.State != LetterState.OnPage || !db.Practices.Any(row => row.Id == letter.SubjectId && row.Fields != null))).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>How many were given up of late.</summary>
    public static Task<int> CountFailedAsync(TipDbContext db, string kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-DaysCounted);
        return db.Letters.CountAsync(letter => letter.Kind == kind && letter.State == LetterState.Failed && letter.At >= since, cancellationToken);
    }

    private static TimeSpan Pause(int attempts, TimeSpan? asked)
    {
        var pause = TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, attempts)));
        return asked > pause ? asked.Value : pause;
    }

    private async Task<bool> MoveAsync(Letter letter, LetterState from, LetterState to, int attempts, TimeSpan pause, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = now + pause;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Letters.Where(one => one.Key == letter.Key && one.Claim == letter.Claim && one.State == from).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.State, to).SetProperty(one => one.At, now).SetProperty(one => one.NotBefore, next).SetProperty(one => one.Attempts, attempts),
            cancellationToken) == 1;
    }
}
