using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.Digests.Settings;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Report;

/// <summary>Finds the digest that a button of the report names, for those who may change it.</summary>
internal sealed class DeliveryDesk(IDbContextFactory<TipDbContext> contexts, DigestRights rights, ShowDeliveries report, DeliveryRuns deliveries, TimeProvider clock)
{
    /// <summary>Whether an input of a button is the id of a conversation: that of a channel looks like an e-mail address, and is looked up here and never kept.</summary>
    public static bool IsConversation(string input) => input is "conversation";

    /// <returns>Why the person of a turn may not change digests of a conversation; null where they may.</returns>
    public async Task<string?> RefuseAsync(Turn turn, string? conversationId, CancellationToken cancellationToken)
    {
        if (await rights.RefuseAsync(turn, cancellationToken) is { } refusal)
            return refusal;

        return conversationId == turn.Conversation.IdWithoutThread || await report.SeesAllAsync(turn, cancellationToken) ? null : Strings.Digest_MayNot;
    }

    /// <summary>The digest, with how its conversation is set, and whether that is over; null where it is gone.</summary>
    public async Task<(DigestDelivery Delivery, DigestRow Row, bool IsStopped)?> FindAsync(Turn turn, string conversationId, DateTimeOffset run, CancellationToken cancellationToken)
    {
        if (!DeliveryScope.MayBe(run))
            return null;

        var tenant = turn.TenantId ?? "";
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var delivery = await db.DigestDeliveries.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == tenant && one.ConversationId == conversationId && one.Run == run, cancellationToken);
        var row = await db.Digests.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == tenant && one.ConversationId == conversationId, cancellationToken);
        return delivery is null ? null : (delivery, row ?? Last(turn, delivery), row is null);
    }

    /// <summary>How one was set of which no more comes, as far as that has to be known: what anybody may see, in the language of the person who changes it.</summary>
    private static DigestRow Last(Turn turn, DigestDelivery delivery) => new()
    {
        TenantId = delivery.TenantId,
        ConversationId = delivery.ConversationId,
        Kind = ConversationNames.KindOf(delivery.ConversationId, null).ToConversationType(),
        ServiceUrl = turn.Activity.ServiceUrl ?? "",
        Day = (int)DigestSettings.UsualDay,
        Minute = 0,
        Zone = DigestSettings.UsualZone,
        Language = CultureInfo.CurrentUICulture.Name,
        Blocks = "",
        Tlp = (int)Tlp.Clear,
        NextAt = delivery.Run,
        SetById = "",
        SetAt = delivery.At,
    };

    /// <summary>Has failed ones of the report sent again, of each conversation the last where nothing was told since; each tells what was not told up to now.</summary>
    /// <param name="scope">Whose.</param>
    /// <param name="runs">When they were to come.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many.</returns>
    public async Task<int> RetryAsync(DeliveryScope scope, (DateTimeOffset From, DateTimeOffset Until) runs, CancellationToken cancellationToken)
    {
        var ((from, until), now) = (runs, clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await deliveries.Again(db, scope.In(db).Where(one => one.Run >= from && one.Run < until)).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.State, DigestDeliveryState.Due).SetProperty(one => one.Reason, (string?)null)
                .SetProperty(one => one.NotBefore, now).SetProperty(one => one.At, now).SetProperty(one => one.Attempts, 0)
                .SetProperty(one => one.From, (DateTimeOffset?)null).SetProperty(one => one.Until, now),
            cancellationToken);
    }

    /// <summary>Notes that one was taken back; where it was the last, the next one tells what it told.</summary>
    public async Task WithdrawnAsync(DigestDelivery delivery, CancellationToken cancellationToken)
    {
        var (now, from, until) = (clock.GetUtcNow(), delivery.From, delivery.Until);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.DigestDeliveries.Where(one => one.TenantId == delivery.TenantId && one.ConversationId == delivery.ConversationId && one.Run == delivery.Run).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.State, DigestDeliveryState.Cancelled).SetProperty(one => one.Reason, DeliveryReasons.Withdrawn)
                .SetProperty(one => one.ActivityId, (string?)null).SetProperty(one => one.At, now),
            cancellationToken);
        await db.Digests.Where(one => one.TenantId == delivery.TenantId && one.ConversationId == delivery.ConversationId && one.ToldUntil == until)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.ToldUntil, from), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
