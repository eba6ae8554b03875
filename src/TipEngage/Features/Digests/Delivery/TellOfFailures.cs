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

/// <summary>Tells the coordinators' channels when the digest of a conversation failed twice in a row; once, as nobody waits for it to arrive.</summary>
internal sealed partial class TellOfFailures(Post post, ConversationNames names, DigestReaders readers, IDbContextFactory<TipDbContext> contexts, ILogger<TellOfFailures> logger)
{
    private const int InARow = 2;

    public async Task TellAsync(DigestRow row, int failures, DigestOutcome outcome)
    {
        if (failures != InARow)
            return;

        await using var db = await contexts.CreateDbContextAsync();
        foreach (var channel in await db.Set<ReviewChannel>().AsNoTracking().Where(one => one.TenantId == row.TenantId).ToArrayAsync())
        {
            CultureInfo.CurrentUICulture = SupportedLanguages.For(channel.Language);
            var place = Post.Reference(channel.TenantId, channel.ConversationId, channel.ServiceUrl);
            if (await post.SendAsync(place, Message(await NameAsync(row, place), outcome), CancellationToken.None) is not Sending.Delivery.Arrived)
                LogNotTold(channel.ConversationId);
        }
    }

    /// <summary>Who is in a group chat is told to coordinators alone.</summary>
    private async Task<string> NameAsync(DigestRow row, ConversationReference place)
    {
        var named = await readers.LeastAsync(row.TenantId, place, Role.Coordinator, CancellationToken.None) is Role.Coordinator ? await names.OfAsync([row], CancellationToken.None) : null;
        return named?.GetValueOrDefault(row.ConversationId) ?? DeliveriesCard.Short(row.ConversationId);
    }

    private static MessageActivity Message(string name, DigestOutcome outcome)
    {
        var said = Sentence.Of(Strings.Digest_FailedTwice, name, DeliveryReasons.Words(outcome.Reason));
        var card = new AdaptiveCard { Body = [CardText.Plain(said)], Actions = [ShowDeliveries.Button()], FallbackText = said, Lang = CultureInfo.CurrentUICulture.Name };
        return MessageActivity.FromCard(card.ToAttachment(), said);
    }

    [LoggerMessage(LogLevel.Warning, "Could not tell {ConversationId} that a digest failed twice")]
    private partial void LogNotTold(string conversationId);
}
