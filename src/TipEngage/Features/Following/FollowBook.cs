using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Features.Following;

/// <summary>Keeps who follows what, how to reach them, and which message shows it.</summary>
internal sealed class FollowBook(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    /// <summary>Keeps that a follower follows something; what is kept already stays.</summary>
    /// <param name="follower">Who follows.</param>
    /// <param name="reach">How they are reached.</param>
    /// <param name="plan">Period of the plan.</param>
    /// <param name="subject">Key of what is followed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task AddAsync(FollowerKey follower, Reach reach, string plan, string subject, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await KeepFollowerAsync(db, follower, reach, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Follows" ("TenantId", "FollowerId", "Plan", "Subject", "Since", "CardPosition")
            VALUES ({follower.TenantId}, {follower.Id}, {plan}, {subject}, {InstantConverter.ToMicroseconds(clock.GetUtcNow())}, 0)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }

    /// <summary>Keeps which message shows the latest state to all.</summary>
    /// <param name="follower">The conversation.</param>
    /// <param name="plan">Period of the plan.</param>
    /// <param name="subject">Key of what is followed.</param>
    /// <param name="card">Id of the message, the place of the register that it shows, and what it says.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task KeepCardAsync(FollowerKey follower, string plan, string subject, (string Id, long Position, string State) card, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, follower, plan, subject).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.CardId, card.Id).SetProperty(one => one.CardPosition, card.Position).SetProperty(one => one.CardState, card.State), cancellationToken);
    }

    /// <summary>A press is answered to one person alone: the card for all is sent by <see cref="KeepParentCards"/>, where there is none yet.</summary>
    public async Task WantCardAsync(FollowerKey follower, string plan, string subject, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, follower, plan, subject).Where(one => one.CardId == null)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.CardId, ParentCard.Wanted), cancellationToken);
    }

    /// <summary>When the next message may come stays as it is.</summary>
    private static Task<int> KeepFollowerAsync(TipDbContext db, FollowerKey follower, Reach reach, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Followers" ("TenantId", "FollowerId", "Kind", "MemberId", "ServiceUrl", "Language", "NotBefore", "Attempts", "ClaimedUntil")
        VALUES ({follower.TenantId}, {follower.Id}, {reach.Kind}, {reach.MemberId}, {reach.ServiceUrl}, {CultureInfo.CurrentUICulture.Name}, 0, 0, 0)
        ON CONFLICT ("TenantId", "FollowerId") DO UPDATE
        SET "MemberId" = excluded."MemberId", "ServiceUrl" = excluded."ServiceUrl", "Language" = excluded."Language", "Attempts" = 0
        """,
        cancellationToken);

    private static IQueryable<Follow> Of(TipDbContext db, FollowerKey follower, string plan, string subject) =>
        db.Follows.Where(one => one.TenantId == follower.TenantId && one.FollowerId == follower.Id && one.Plan == plan && one.Subject == subject);

    /// <summary>How a follower is reached.</summary>
    /// <param name="Kind">A kind of <see cref="FollowerKey"/>.</param>
    /// <param name="MemberId">Id of a person in the channel; null for a conversation.</param>
    /// <param name="ServiceUrl">Where the connector is.</param>
    internal sealed record Reach(string Kind, string? MemberId, string ServiceUrl);
}
