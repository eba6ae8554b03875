using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Report;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>Tells coordinators when the digest of a conversation failed twice in a row, or ended as the bot is not there any more: in their channels, else each in their own chat; once, as nobody waits for it to arrive.</summary>
internal sealed partial class TellOfFailures(
    Post post, ConversationNames names, DigestReaders readers, Roles roles, IDbContextFactory<TipDbContext> contexts, ILogger<TellOfFailures> logger)
{
    private const int InARow = 2;

    public async Task TellAsync(DigestRow row, int failures, DigestOutcome outcome)
    {
        if (failures != InARow && outcome is not DigestOutcome.Gone)
            return;

        await using var db = await contexts.CreateDbContextAsync();
        var channels = await db.ReviewChannels.AsNoTracking().Where(one => one.TenantId == row.TenantId).ToArrayAsync();
        foreach (var channel in channels)
        {
            var place = Post.Reference(channel.TenantId, channel.ConversationId, channel.ServiceUrl);
            var areAlone = await readers.LeastAsync(row.TenantId, place, Role.Coordinator, CancellationToken.None) is Role.Coordinator;
            await TellAsync(place, channel.Language, row, outcome, areAlone);
        }

        if (channels is [])
            await TellEachAsync(db, row, outcome);
    }

    private async Task TellEachAsync(TipDbContext db, DigestRow row, DigestOutcome outcome)
    {
        foreach (var person in await roles.CoordinatorsAsync(CancellationToken.None))
        {
            if (await post.FindChatAsync(row.TenantId, person, CancellationToken.None) is not { } chat)
                continue;

            var chosen = await db.PersonPreferences.Where(one => one.TenantId == row.TenantId && one.PersonId == person).Select(one => one.Language).SingleOrDefaultAsync();
            await TellAsync(chat, chosen ?? row.Language, row, outcome, areCoordinators: true);
        }
    }

    /// <summary>Who is in a group chat is told to coordinators alone.</summary>
    private async Task TellAsync(ConversationReference place, string language, DigestRow row, DigestOutcome outcome, bool areCoordinators)
    {
        CultureInfo.CurrentUICulture = SupportedLanguages.For(language);
        var named = areCoordinators ? await names.OfAsync([row], CancellationToken.None) : null;
        var name = named?.GetValueOrDefault(row.ConversationId) ?? DeliveriesCard.Short(row.ConversationId);
        if (await post.SendAsync(place, Message(name, outcome), CancellationToken.None) is not Sending.Delivery.Arrived)
            LogNotTold(place.ConversationId);
    }

    private static MessageActivity Message(string name, DigestOutcome outcome)
    {
        var said = Sentence.Of(outcome is DigestOutcome.Gone ? Strings.Digest_HasEnded : Strings.Digest_FailedTwice, name, DeliveryReasons.Words(outcome.Reason));
        var card = new AdaptiveCard { Body = [CardText.Plain(said)], Actions = [ShowDeliveries.Button()], FallbackText = said, Lang = CultureInfo.CurrentUICulture.Name };
        return MessageActivity.FromCard(card.ToAttachment(), said);
    }

    [LoggerMessage(LogLevel.Warning, "Could not tell {ConversationId} that a digest failed twice or ended")]
    private partial void LogNotTold(string conversationId);
}
