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

/// <summary>Sends the cards of chats and channels that follow an item or a theme, and puts the latest state into them, each minute, where what all may see has changed.</summary>
[DisallowConcurrentExecution]
internal sealed partial class KeepParentCards(
    PlanCatalog catalog, AsOfClock days, TipRegister register, Post post, IDbContextFactory<TipDbContext> contexts, RefreshedReaders readers, ILogger<KeepParentCards> logger) : IJob
{
    private const int CardsAtOnce = 100;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await KeepAsync(cancellationToken);

    /// <param name="stopping">Stops between two cards.</param>
    public async Task KeepAsync(CancellationToken stopping)
    {
        await PassQuietAsync(stopping);
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

    /// <summary>Cards of what was not changed are as good as new, so that what others change is looked through once for them.</summary>
    private async Task PassQuietAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var head in await db.RegisterHeads.AsNoTracking().ToArrayAsync(cancellationToken))
        {
            var quiet = db.Follows.Where(follow => follow.Plan == head.Plan && follow.CardId != null && follow.CardId != ParentCard.Wanted && follow.CardPosition < head.Position
                && !db.RegisterChanges.Any(change => change.Plan == follow.Plan && change.Position > follow.CardPosition
                    && ("item:" + change.Item == follow.Subject || "theme:" + change.Theme == follow.Subject)));
            await quiet.ExecuteUpdateAsync(change => change.SetProperty(follow => follow.CardPosition, head.Position), cancellationToken);
        }
    }

    /// <summary>Cards that are to be sent, and those of what was changed since they were written: what was not has just been passed over.</summary>
    private async Task<IReadOnlyList<(Follow, Follower)>> OldAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var old = await db.Follows.AsNoTracking()
            .Where(follow => follow.CardId == ParentCard.Wanted || (follow.CardId != null && db.RegisterHeads.Any(head => head.Plan == follow.Plan && head.Position > follow.CardPosition)))
            .Join(db.Followers.AsNoTracking(), follow => new { follow.TenantId, follow.FollowerId }, one => new { one.TenantId, one.FollowerId }, (follow, follower) => new { follow, follower })
            .OrderBy(pair => pair.follow.CardPosition).Take(CardsAtOnce).ToArrayAsync(cancellationToken);
        return [.. old.Select(pair => (pair.follow, pair.follower))];
    }

    private async Task KeepAsync(Follow follow, Follower follower)
    {
        CultureInfo.CurrentUICulture = SupportedLanguages.For(follower.Language);
        if (PlanView.Of(catalog, days, follow.Plan) is not { } bare || FollowedSubject.Find(bare.Plan, follow.Subject) is not { } subject)
        {
            await ForgetAsync(follow);
            return;
        }

        var view = bare with { Register = await register.ReadAsync(follow.Plan, Role.Guest, CancellationToken.None) };
        if (view.Register.IsAway)
            return;

        // Who is in the conversation is no news.
        var state = ParentCard.StateOf(ParentCard.Create(view, subject));
        var refreshed = view with { RefreshedFor = await readers.OfAsync(NoticePost.ThreadOf(follower), null, CancellationToken.None) };
        var message = MessageActivity.FromCard(ParentCard.Create(refreshed, subject), ParentCard.Summary(view, subject));
        if (follow.CardId is ParentCard.Wanted)
            await SendAsync(follow, follower, message, view.Register.Position, state);
        else if (state == follow.CardState || await TryWriteAsync(follow, follower, message))
            await PutAsync(follow, follow.CardId, (follow.CardId, view.Register.Position, state));
    }

    /// <summary>Is marked as sent before it is: one that is missed is better than two.</summary>
    private async Task SendAsync(Follow follow, Follower follower, MessageActivity message, long position, string state)
    {
        if (!await ForgetAsync(follow))
            return;

        var (delivery, id) = await post.SendNamedAsync(NoticePost.ThreadOf(follower), message, CancellationToken.None);
        if (id is not null)
            await PutAsync(follow, null, (id, position, state));
        else if (delivery is Delivery.Later)
            await PutAsync(follow, null, (ParentCard.Wanted, 0, null));
    }

    private async Task<bool> TryWriteAsync(Follow follow, Follower follower, MessageActivity message)
    {
        if (await post.TryRewriteAsync(NoticePost.ThreadOf(follower), follow.CardId!, message, CancellationToken.None))
            return true;

        await ForgetAsync(follow);
        return false;
    }

    /// <summary>The message is gone; what changes is still told.</summary>
    private Task<bool> ForgetAsync(Follow follow) => PutAsync(follow, follow.CardId, (null, 0, null));

    /// <returns>Whether the card was still the one that it was.</returns>
    private async Task<bool> PutAsync(Follow follow, string? was, (string? Id, long Position, string? State) card)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var still = db.Follows.Where(one =>
            one.TenantId == follow.TenantId && one.FollowerId == follow.FollowerId && one.Plan == follow.Plan && one.Subject == follow.Subject && one.CardId == was);
        return await still.ExecuteUpdateAsync(change => change
            .SetProperty(one => one.CardId, card.Id).SetProperty(one => one.CardPosition, card.Position).SetProperty(one => one.CardState, card.State)) > 0;
    }

    [LoggerMessage(LogLevel.Warning, "Could not put the latest state into a card in {ConversationId}")]
    private partial void LogNotKept(Exception exception, string conversationId);
}
