using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>Greets a conversation when the bot comes into it, once, and forgets it when the bot leaves.</summary>
internal sealed class Welcome(TipDbContext db, TimeProvider clock) : IEvent<InstallationUpdateActivity>, IEvent<ConversationUpdateActivity>
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
            await db.Conversations.Where(known => known.ConversationId == conversationId).ExecuteDeleteAsync(cancellationToken);
        if (!comes || !await ClaimAsync(turn, conversationId, cancellationToken))
            return Reply.None;

        return Reply.Card(WelcomeCard.Create(turn.Conversation.Kind).ToAttachment(), WelcomeCard.Summary);
    }

    /// <summary>Teams tells of an installation in two ways, in any order: whichever inserts the conversation greets, also when it runs again.</summary>
    private async Task<bool> ClaimAsync(Turn turn, string conversationId, CancellationToken cancellationToken)
    {
        var known = await db.Conversations.FirstOrDefaultAsync(conversation => conversation.ConversationId == conversationId, cancellationToken);
        if (known is not null)
        {
            known.ServiceUrl = turn.Activity.ServiceUrl ?? known.ServiceUrl;
            await db.SaveChangesAsync(cancellationToken);
            return known.WelcomedBy == turn.Activity.Id && turn.Activity.Id is not null;
        }

        db.Conversations.Add(NewConversation(turn, conversationId));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            if (!await db.Conversations.AnyAsync(conversation => conversation.ConversationId == conversationId, cancellationToken))
                throw;
            return false;
        }
    }

    private Conversation NewConversation(Turn turn, string conversationId) => new()
    {
        ConversationId = conversationId,
        TenantId = turn.TenantId ?? "",
        Type = turn.Conversation.Kind switch
        {
            ConversationKind.Personal => "personal",
            ConversationKind.GroupChat => "groupChat",
            _ => "channel",
        },
        ServiceUrl = turn.Activity.ServiceUrl ?? "",
        TeamId = turn.Activity.ChannelData?.Team?.Id,
        ChannelId = turn.Conversation.Kind is ConversationKind.Channel ? conversationId : null,
        UserAadObjectId = turn.Conversation.Kind is ConversationKind.Personal ? turn.User.AadObjectId : null,
        Locale = turn.Locale,
        InstalledAt = clock.GetUtcNow(),
        WelcomedBy = turn.Activity.Id,
    };
}
