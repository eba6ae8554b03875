using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>Greets a conversation when the bot comes into it, once, and forgets it when the bot leaves.</summary>
internal sealed class Welcome(TipDbContext db, TimeProvider clock, AsOfNote asOf) : IEvent<InstallationUpdateActivity>, IEvent<ConversationUpdateActivity>
{
    public Task<Reply> HandleAsync(Turn turn, InstallationUpdateActivity activity, CancellationToken cancellationToken) =>
        ComeOrGoAsync(turn, activity.Adds, activity.Removes, cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, ConversationUpdateActivity activity, CancellationToken cancellationToken) =>
        ComeOrGoAsync(turn, activity.AddsBot(), activity.RemovesBot(), cancellationToken);

    private async Task<Reply> ComeOrGoAsync(Turn turn, bool comes, bool goes, CancellationToken cancellationToken)
    {
        if (turn.Conversation.IdWithoutThread is not { Length: > 0 } conversationId)
            return Reply.None;

        if (goes)
            await ForgetAsync(turn, conversationId, cancellationToken);
        else
            await KeepUpAsync(turn, conversationId, cancellationToken);
        if (!comes || !await ClaimAsync(turn, conversationId, cancellationToken))
            return Reply.None;

        return Reply.Card(WelcomeCard.Create(turn.Conversation.Kind, asOf).ToAttachment(), WelcomeCard.Summary);
    }

    /// <summary>Teams tells of an installation in two ways, in any order: whichever inserts the conversation greets, also when it runs again.</summary>
    private async Task<bool> ClaimAsync(Turn turn, string conversationId, CancellationToken cancellationToken)
    {
        if (await db.Conversations.AsNoTracking().FirstOrDefaultAsync(one => one.ConversationId == conversationId, cancellationToken) is { } known)
            return known.WelcomedBy is not null && known.WelcomedBy == turn.Activity.Id;

        db.Conversations.Add(NewConversation(turn, conversationId));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            if (!await db.Conversations.AnyAsync(one => one.ConversationId == conversationId, cancellationToken))
                throw;

            return false;
        }
    }

    /// <summary>Forgets the conversation, and with it the digest that it had and the cards that were kept there.</summary>
    private async Task ForgetAsync(Turn turn, string conversationId, CancellationToken cancellationToken)
    {
        await Known(turn, conversationId).ExecuteDeleteAsync(cancellationToken);
        await EndDigest.EndAsync(db, DigestsOf(turn, conversationId), EndDigest.Removed, clock.GetUtcNow(), cancellationToken);
        await ReviewChannels.ForgetAsync(db, turn.TenantId ?? "", conversationId, TeamOf(turn), cancellationToken);
    }

    /// <summary>A conversation may move to another region of Teams, and with it the address that answers go to.</summary>
    private async Task KeepUpAsync(Turn turn, string conversationId, CancellationToken cancellationToken)
    {
        if (turn.Activity.ServiceUrl is not { Length: > 0 } serviceUrl)
            return;

        await Known(turn, conversationId).Where(one => one.ServiceUrl != serviceUrl).ExecuteUpdateAsync(change => change.SetProperty(one => one.ServiceUrl, serviceUrl), cancellationToken);
        await DigestsOf(turn, conversationId).Where(one => one.ServiceUrl != serviceUrl).ExecuteUpdateAsync(change => change.SetProperty(one => one.ServiceUrl, serviceUrl), cancellationToken);
    }

    private IQueryable<DigestRow> DigestsOf(Turn turn, string conversationId)
    {
        var (tenant, team) = (turn.TenantId ?? "", TeamOf(turn));
        return db.Digests.Where(one => one.TenantId == tenant && (one.ConversationId == conversationId || (team != null && one.TeamId == team)));
    }

    /// <summary>The team that something happened to as a whole; null for a chat, and for a channel that has members of its own.</summary>
    private static string? TeamOf(Turn turn) => turn.Activity.ChannelData is { Channel.Type: "private" or "shared" } ? null : turn.Activity.ChannelData?.Team?.Id;

    /// <summary>The conversation; for a team, whichever of its channels it was installed in.</summary>
    private IQueryable<Conversation> Known(Turn turn, string conversationId) => TeamOf(turn) is { } teamId
        ? db.Conversations.Where(one => one.ConversationId == conversationId || one.TeamId == teamId)
        : db.Conversations.Where(one => one.ConversationId == conversationId);

    private Conversation NewConversation(Turn turn, string conversationId) => new()
    {
        ConversationId = conversationId,
        TenantId = turn.TenantId ?? "",
        Type = turn.Conversation.Kind.ToConversationType(),
        ServiceUrl = turn.Activity.ServiceUrl ?? "",
        TeamId = turn.Activity.ChannelData?.Team?.Id,
        ChannelId = turn.Conversation.Kind is ConversationKind.Channel ? conversationId : null,
        UserAadObjectId = turn.Conversation.Kind is ConversationKind.Personal ? turn.User.AadObjectId : null,
        Locale = turn.Locale,
        InstalledAt = clock.GetUtcNow(),
        WelcomedBy = turn.Activity.Id,
    };
}
