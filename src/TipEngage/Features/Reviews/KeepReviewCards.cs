using System.Globalization;
using Quartz;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.Reviews;

/// <summary>Has each practice under review show its latest state in the coordinators' channels: one card each, written again where something else is to be seen.</summary>
[DisallowConcurrentExecution]
internal sealed partial class KeepReviewCards(
    ReviewCards cards, ReviewQueue queue, Post post, PlanCatalog catalog, AsOfClock days, ILogger<KeepReviewCards> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await KeepAsync(cancellationToken);

    /// <param name="stopping">Stops between two cards.</param>
    public async Task KeepAsync(CancellationToken stopping)
    {
        await cards.BeginAsync(stopping);
        foreach (var (card, channel) in await cards.OldAsync(stopping))
        {
            if (stopping.IsCancellationRequested)
                return;

            // One card's failure keeps no other waiting; it is tried again later.
            try
            {
                if (await cards.ClaimAsync(card, CancellationToken.None))
                    await KeepAsync(card, channel);
            }
            catch (Exception exception)
            {
                LogNotKept(exception, card.PracticeId);
            }
        }
    }

    private async Task KeepAsync(ReviewCardRow card, ReviewChannel channel)
    {
        CultureInfo.CurrentUICulture = SupportedLanguages.For(channel.Language);
        if (await queue.FindAsync(card.PracticeId, CancellationToken.None) is not { } one)
            return;

        var attachment = ReviewCard.CreatePublic(PlanView.Of(catalog, days), one).ToAttachment();
        var message = MessageActivity.FromCard(attachment, ReviewCard.Summary(one));
        var place = Post.Reference(channel.TenantId, channel.ConversationId, channel.ServiceUrl);
        if (card.MessageId is { } id)
        {
            await post.TryRewriteAsync(place, id, message, CancellationToken.None);
            await cards.ShownAsync(card, one.Practice.Revision, CancellationToken.None);
        }
        else if (await cards.BeginSendingAsync(card, CancellationToken.None))
        {
            await cards.SentAsync(card, one.Practice.Revision, await post.SendNamedAsync(place, message, CancellationToken.None), CancellationToken.None);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not bring the card of practice {Practice} up to date")]
    private partial void LogNotKept(Exception exception, Guid practice);
}
