using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Sending;

namespace TipEngage.Features.Reviews;

/// <summary>Which practice has which card in which channel, so that each has one: a card is claimed before it is written, and marked before it is sent for the first time.</summary>
internal sealed class ReviewCards(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <summary>Stands for a message that is on the wire, or whose process died there: after a while it is sent again, since a card that is missing is worse than an old one beside it.</summary>
    private const string OnTheWire = "sending";

    private static readonly TimeSpan claimed = TimeSpan.FromMinutes(10);

    /// <summary>Makes room for the cards of practices that came since, or that were published and left the library while the channel was kept.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "ReviewCards" ("PracticeId", "TenantId", "ConversationId", "Revision", "Attempts", "NotBefore")
            SELECT practice."Id", channel."TenantId", channel."ConversationId", 0, 0, 0 FROM "Practices" AS practice, "ReviewChannels" AS channel
            WHERE practice."State" IN ({nameof(PracticeState.Submitted)}, {nameof(PracticeState.Screening)}, {nameof(PracticeState.Held)}, {nameof(PracticeState.InReview)},
                {nameof(PracticeState.ChangesRequested)}, {nameof(PracticeState.Accepted)}, {nameof(PracticeState.ConsentCheck)})
                OR practice."PurgeAskedById" IS NOT NULL
                OR (practice."PublishedAt" IS NOT NULL AND practice."StateAt" >= channel."Since"
                    AND practice."State" IN ({nameof(PracticeState.Withdrawn)}, {nameof(PracticeState.Rejected)}, {nameof(PracticeState.Archived)}, {nameof(PracticeState.Purged)}))
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }

    /// <summary>Cards of practices that were changed since they were written.</summary>
    public async Task<IReadOnlyList<(ReviewCardRow Card, ReviewChannel Channel)>> OldAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var old = await db.ReviewCards.AsNoTracking()
            .Where(card => card.NotBefore <= now && db.Practices.Any(row => row.Id == card.PracticeId && row.Revision > card.Revision))
            .Join(db.ReviewChannels.AsNoTracking(), card => new { card.TenantId, card.ConversationId }, channel => new { channel.TenantId, channel.ConversationId }, (card, channel) => new { card, channel })
            .OrderBy(pair => pair.card.NotBefore).Take(AtOnce).ToArrayAsync(cancellationToken);
        return [.. old.Select(pair => (pair.card, pair.channel))];
    }

    /// <summary>Claims a card; false where another process was faster.</summary>
    public async Task<bool> ClaimAsync(ReviewCardRow card, CancellationToken cancellationToken)
    {
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + claimed);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, card).Where(one => one.NotBefore <= now && one.Revision == card.Revision)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.NotBefore, until), cancellationToken) == 1;
    }

    /// <summary>Id of a card's message; null where there is none that is known.</summary>
    public static string? MessageOf(ReviewCardRow card) => card.MessageId is OnTheWire ? null : card.MessageId;

    /// <summary>Forgets a message that can't be written any more: another is sent, with a thread of its own.</summary>
    public async Task LostAsync(ReviewCardRow card, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, card).Where(one => one.MessageId == card.MessageId)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.MessageId, (string?)null).SetProperty(one => one.DetailsId, (string?)null), cancellationToken);
        (card.MessageId, card.DetailsId) = (null, null);
    }

    /// <summary>Marks a card as being sent.</summary>
    public async Task<bool> BeginSendingAsync(ReviewCardRow card, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, card).Where(one => one.MessageId == null || one.MessageId == OnTheWire)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.MessageId, OnTheWire).SetProperty(one => one.DetailsId, (string?)null), cancellationToken) == 1;
    }

    /// <summary>What became of a card that was sent; where its message is known, it is claimed until its thread is written too.</summary>
    public async Task SentAsync(ReviewCardRow card, int revision, (Delivery Delivery, string? Id) sent, CancellationToken cancellationToken)
    {
        var later = sent.Delivery as Delivery.Later;
        var (id, shown, attempts) = later is not null ? (null, card.Revision, card.Attempts + 1) : sent.Id is null ? (OnTheWire, revision, 0) : (sent.Id, card.Revision, 0);
        var next = clock.GetUtcNow() + (later is not null ? later.After ?? TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, card.Attempts))) : sent.Id is null ? TimeSpan.Zero : claimed);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, card).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.MessageId, id).SetProperty(one => one.Revision, shown).SetProperty(one => one.Attempts, attempts).SetProperty(one => one.NotBefore, next),
            cancellationToken);
    }

    /// <summary>The message in a card's thread is there.</summary>
    public async Task DetailedAsync(ReviewCardRow card, string id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, card).ExecuteUpdateAsync(change => change.SetProperty(one => one.DetailsId, id), cancellationToken);
    }

    /// <summary>The message that says that its practice is published no more is there.</summary>
    public async Task EndToldAsync(ReviewCardRow card, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, card).ExecuteUpdateAsync(change => change.SetProperty(one => one.EndToldAt, now), cancellationToken);
    }

    /// <summary>The card shows a revision now.</summary>
    public async Task ShownAsync(ReviewCardRow card, int revision, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, card).ExecuteUpdateAsync(change => change.SetProperty(one => one.Revision, revision).SetProperty(one => one.NotBefore, DateTimeOffset.UnixEpoch), cancellationToken);
    }

    /// <summary>Forgets the channel of a card, since the bot is not there any more.</summary>
    public async Task ForgetAsync(ReviewChannel channel, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await ReviewChannels.ForgetAsync(db, channel.TenantId, channel.ConversationId, null, cancellationToken);
    }

    private static IQueryable<ReviewCardRow> Of(TipDbContext db, ReviewCardRow card) =>
        db.ReviewCards.Where(one => one.PracticeId == card.PracticeId && one.TenantId == card.TenantId && one.ConversationId == card.ConversationId);
}
