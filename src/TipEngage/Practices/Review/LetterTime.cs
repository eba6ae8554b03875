using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>What became of a practice by the time at which a letter about it is written: who had no chat may get it weeks later.</summary>
/// <param name="IsTold">Whether what it tells is so still, or a decision that stays one.</param>
/// <param name="WentOn">Whether the practice went on since the step that it tells.</param>
internal sealed record LetterTime(bool IsTold, bool WentOn)
{
    public static async Task<LetterTime> OfAsync(TipDbContext db, PracticeRow row, Letter letter, CancellationToken cancellationToken)
    {
        var occasion = PracticeLetters.OccasionOf(letter);
        if (!Enum.TryParse<ReviewEvent>(letter.Told, out var happened))
            return new(await IsReminderDueAsync(db, row, letter.Told, occasion, cancellationToken), false);

        var wentOn = await db.PracticeSteps.AnyAsync(step => step.PracticeId == row.Id && step.Version > occasion, cancellationToken);
        var isTold = happened switch
        {
            ReviewEvent.Rest => !wentOn && row.DormantAt is not null,
            ReviewEvent.AskRenewal => !wentOn,
            ReviewEvent.AskPurge => row.PurgeAskedById is not null,
            ReviewEvent.DropPurge => row is { PurgeAskedById: null, Fields: not null },
            ReviewEvent.Accept when wentOn => row.AgreedAt is { } agreed && await WereWordsItsPersonsAsync(db, row, occasion, agreed, cancellationToken),
            _ => true,
        };
        return new(isTold, wentOn);
    }

    /// <summary>Whether it was accepted as it was, so that its person had nothing to answer.</summary>
    private static Task<bool> WereWordsItsPersonsAsync(TipDbContext db, PracticeRow row, long version, DateTimeOffset agreed, CancellationToken cancellationToken) =>
        db.PracticeSteps.AnyAsync(step => step.PracticeId == row.Id && step.Version == version && step.At == agreed, cancellationToken);

    private static async Task<bool> IsReminderDueAsync(TipDbContext db, PracticeRow row, string told, long occasion, CancellationToken cancellationToken)
    {
        if (row.PurgeAskedById is not null && PracticeLetters.IsReminder(told))
            return false;
        if (told is PracticeLetters.RemindDraft or PracticeLetters.RemindChanges)
            return row.Draft is not null && InstantConverter.ToMicroseconds(row.ChangedAt) == occasion;
        if (told is PracticeLetters.RemindConsent)
            return row is { State: nameof(PracticeState.ConsentCheck), AgreedAt: null } && InstantConverter.ToMicroseconds(row.StateAt) == occasion;
        if (!ReviewClock.Reminders.Select(PracticeLetters.RemindOf).Contains(told))
            return true;

        string[] later = [.. ReviewClock.Reminders.Select(PracticeLetters.RemindOf).SkipWhile(one => one != told).Skip(1).Select(one => PracticeLetters.KeyOf(row.Id, one, occasion))];
        return row is { State: nameof(PracticeState.ChangesRequested), DormantAt: null } && InstantConverter.ToMicroseconds(row.StateAt) == occasion
            && !await db.Letters.AnyAsync(letter => later.Contains(letter.Key), cancellationToken);
    }
}
