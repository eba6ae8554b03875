using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>Does what only time brings about: reminders, rest, the question whether something is still true, and the end of what nobody confirms. Each once, on a working day of its person.</summary>
[DisallowConcurrentExecution]
internal sealed partial class TurnReviewClock(IDbContextFactory<TipDbContext> contexts, DecidePractice decide, WorkCalendar calendar, TimeProvider clock, ILogger<TurnReviewClock> logger) : IJob
{
    /// <summary>How long a practice is taken to be true.</summary>
    public const int MonthsTrue = 24;

    /// <summary>How long its person has to say that it still is.</summary>
    public static readonly TimeSpan ToConfirm = TimeSpan.FromDays(60);

    /// <summary>How long a draft is left alone before its person is reminded.</summary>
    public static readonly TimeSpan DraftLeftAlone = TimeSpan.FromDays(76);

    private static readonly string[] timed =
        [nameof(PracticeState.ChangesRequested), nameof(PracticeState.ConsentCheck), nameof(PracticeState.Published), nameof(PracticeState.UpdateDue)];

    public static TimeSpan Interval => TimeSpan.FromMinutes(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await TurnAsync(cancellationToken);

    public async Task TurnAsync(CancellationToken stopping)
    {
        foreach (var (row, isDraft) in await TimedAsync(stopping))
        {
            if (stopping.IsCancellationRequested)
                return;

            // One practice's failure keeps no other waiting; it is tried again at the next run.
            try
            {
                await TurnAsync(row, isDraft, await WeekAsync(row, CancellationToken.None), CancellationToken.None);
            }
            catch (Exception exception)
            {
                LogNotTurned(exception, row.Id);
            }
        }
    }

    /// <summary>What time may bring something about for; of what is filled in on top of a submission its person is reminded wherever that stands.</summary>
    private async Task<IReadOnlyList<(PracticeRow Row, bool IsDraft)>> TimedAsync(CancellationToken cancellationToken)
    {
        var (now, old, oldest) = (clock.GetUtcNow(), clock.GetUtcNow() - DraftLeftAlone, clock.GetUtcNow() - DeleteOldDrafts.Kept);
        var unconfirmed = now.AddMonths(-MonthsTrue);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var standing = await db.Practices.AsNoTracking().Where(row =>
            timed.Contains(row.State) && row.DormantAt == null && row.PurgeAskedById == null && (row.State != nameof(PracticeState.Published) || row.ConfirmedAt <= unconfirmed)).ToArrayAsync(cancellationToken);
        var drafts = await db.Practices.AsNoTracking().Where(row => (row.State == nameof(PracticeState.Draft) || row.Draft != null) && row.PurgeAskedById == null && row.ChangedAt <= old && row.ChangedAt >= oldest).ToArrayAsync(cancellationToken);
        return [.. standing.Select(row => (row, false)), .. drafts.Select(row => (row, true))];
    }

    private Task TurnAsync(PracticeRow row, bool isDraft, WorkWeek week, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!week.IsAwake(now))
            return Task.CompletedTask;
        if (isDraft)
            return RemindAsync(row, row.State is nameof(PracticeState.Draft) ? PracticeLetters.RemindDraft : PracticeLetters.RemindChanges, row.ChangedAt, cancellationToken);

        var age = week.DaysBetween(row.StateAt, now);
        return Enum.Parse<PracticeState>(row.State) switch
        {
            PracticeState.ChangesRequested when age > ReviewClock.Answer => HappenAsync(row, ReviewEvent.Rest, cancellationToken),
            PracticeState.ChangesRequested when ReviewClock.Reminders.LastOrDefault(days => age >= days) is > 0 and var days =>
                RemindAsync(row, PracticeLetters.RemindOf(days), row.StateAt, cancellationToken),
            PracticeState.ConsentCheck when row.AgreedAt is null && age >= ReviewClock.Consent => RemindAsync(row, PracticeLetters.RemindConsent, row.StateAt, cancellationToken),
            PracticeState.Published => HappenAsync(row, ReviewEvent.AskRenewal, cancellationToken),
            PracticeState.UpdateDue when now - row.StateAt >= ToConfirm => HappenAsync(row, ReviewEvent.Archive, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    private Task<ReviewOutcome> HappenAsync(PracticeRow row, ReviewEvent happens, CancellationToken cancellationToken) =>
        decide.TakeAsync(DecidePractice.Clock, new(row.Id, row.Revision, happens), cancellationToken);

    /// <summary>Owes a reminder once for what it reminds of; another replica may be faster.</summary>
    private async Task RemindAsync(PracticeRow seen, string told, DateTimeOffset occasion, CancellationToken cancellationToken)
    {
        var at = InstantConverter.ToMicroseconds(occasion);
        var key = PracticeLetters.KeyOf(seen.Id, told, at);
        await PracticeSteps.TakeAsync(
            contexts, seen.Id,
            async (db, row) =>
            {
                if (row is null || row.Version != seen.Version || await db.Letters.AnyAsync(letter => letter.Key == key, cancellationToken))
                    return row ?? seen;

                PracticeLetters.Owe(db, row, told, at, RegisterJson.NoFields, clock.GetUtcNow());
                return null;
            },
            (_, row) => row, cancellationToken);
    }

    private async Task<WorkWeek> WeekAsync(PracticeRow row, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await SubmitterWeeks.OfAsync(calendar, db, row, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Could not do what time brings about for practice {Practice}")]
    private partial void LogNotTurned(Exception exception, Guid practice);
}
