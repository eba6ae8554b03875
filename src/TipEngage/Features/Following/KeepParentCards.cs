using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.Following;

/// <summary>Puts the latest state into the cards of chats and channels that follow an item, each minute, where what all may see has changed.</summary>
[DisallowConcurrentExecution]
internal sealed partial class KeepParentCards(
    PlanCatalog catalog, AsOfClock days, TipRegister register, Post post, IDbContextFactory<TipDbContext> contexts, ILogger<KeepParentCards> logger) : IJob
{
    private const int CardsAtOnce = 100;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await KeepAsync(cancellationToken);

    /// <param name="stopping">Stops between two cards.</param>
    public async Task KeepAsync(CancellationToken stopping)
    {
        foreach (var (follow, follower) in await OldAsync(stopping))
        {
            if (stopping.IsCancellationRequested)
                return;

            // One card's failure keeps no other waiting; it is tried again at the next run.
            try
            {
                await KeepAsync(follow, follower);
            }
            catch (Exception exception)
            {
                LogNotKept(exception, follow.FollowerId);
            }
        }
    }

    /// <summary>Cards of items that were changed since they were written.</summary>
    private async Task<IReadOnlyList<(Follow, Follower)>> OldAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var old = await db.Follows.AsNoTracking()
            .Where(follow => follow.CardId != null && db.RegisterChanges.Any(change =>
                change.Plan == follow.Plan && change.Position > follow.CardPosition && "item:" + change.Item == follow.Subject))
            .Join(db.Followers.AsNoTracking(), follow => new { follow.TenantId, follow.FollowerId }, one => new { one.TenantId, one.FollowerId }, (follow, follower) => new { follow, follower })
            .OrderBy(pair => pair.follow.CardPosition).Take(CardsAtOnce).ToArrayAsync(cancellationToken);
        return [.. old.Select(pair => (pair.follow, pair.follower))];
    }

    private async Task KeepAsync(Follow follow, Follower follower)
    {
        CultureInfo.CurrentUICulture = SupportedLanguages.For(follower.Language);
        if (PlanView.Of(catalog, days, follow.Plan) is not { } bare || FollowedSubject.Find(bare.Plan, follow.Subject)?.Item is not { } item)
        {
            await ForgetAsync(follow);
            return;
        }

        var view = bare with { Register = await register.ReadAsync(follow.Plan, Role.Guest, CancellationToken.None) };
        var card = ParentCard.Create(view, item);
        var state = ParentCard.StateOf(card);
        if (state == follow.CardState || await TryWriteAsync(follow, follower, MessageActivity.FromCard(card, ItemCard.Summary(item))))
            await KeptAsync(follow, view.Register.Position, state);
    }

    private async Task<bool> TryWriteAsync(Follow follow, Follower follower, MessageActivity message)
    {
        if (await post.TryRewriteAsync(NoticePost.ThreadOf(follower), follow.CardId!, message, CancellationToken.None))
            return true;

        await ForgetAsync(follow);
        return false;
    }

    private async Task KeptAsync(Follow follow, long position, string state)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await Of(db, follow).ExecuteUpdateAsync(change => change.SetProperty(one => one.CardPosition, position).SetProperty(one => one.CardState, state));
    }

    /// <summary>The message is gone or can't be changed; what changes is still told.</summary>
    private async Task ForgetAsync(Follow follow)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await Of(db, follow).ExecuteUpdateAsync(change => change.SetProperty(one => one.CardId, (string?)null));
    }

    private static IQueryable<Follow> Of(TipDbContext db, Follow follow) => db.Follows.Where(one =>
        one.TenantId == follow.TenantId && one.FollowerId == follow.FollowerId && one.Plan == follow.Plan && one.Subject == follow.Subject && one.CardId == follow.CardId);

    [LoggerMessage(LogLevel.Warning, "Could not put the latest state into a card in {ConversationId}")]
    private partial void LogNotKept(Exception exception, string conversationId);
}
