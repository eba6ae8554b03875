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
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Reviews;

/// <summary>Has each practice under review show its latest state in the coordinators' channels: one card each with one message in its thread, written again where something else is to be seen.</summary>
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
        (CultureInfo.CurrentUICulture, ReaderZone.Current) = (SupportedLanguages.For(channel.Language), days.Zone);
        if (await queue.FindAsync(card.PracticeId, CancellationToken.None) is not { } one)
            return;

        var (view, place) = (PlanView.Of(catalog, days).BesideThePlan(), Post.Reference(channel.TenantId, channel.ConversationId, channel.ServiceUrl));
        var (isThere, id) = await WriteAsync(card, channel, place, view, one);
        if (!isThere)
            return;

        var thread = id is not null && place.Kind is ConversationKind.Channel ? place.InThread(id) : null;
        if (thread is not null)
            await WriteDetailsAsync(card, thread, view, one);
        if (one.HasLeftLibrary && card.EndToldAt is null && one.Practice.StateAt >= channel.Since && !await TellEndAsync(card, thread ?? place, view, one))
            return;
        if (id is not null)
            await cards.ShownAsync(card, one.Practice.Revision, CancellationToken.None);
    }

    /// <returns>Whether the card is there, and the id of its message where that is known.</returns>
    private async Task<(bool IsThere, string? Id)> WriteAsync(ReviewCardRow card, ReviewChannel channel, ConversationReference place, PlanView view, QueuedPractice one)
    {
        var message = MessageActivity.FromCard(ReviewCard.CreatePublic(view, one).ToAttachment(), ReviewCard.Summary(one));
        if (ReviewCards.MessageOf(card) is { } id)
        {
            if (await post.TryRewriteAsync(place, id, message, CancellationToken.None))
                return (true, id);

            await cards.LostAsync(card, CancellationToken.None);
        }

        if (!await cards.BeginSendingAsync(card, CancellationToken.None))
            return (false, null);

        var sent = await post.SendNamedAsync(place, message, CancellationToken.None);
        if (sent.Delivery is Delivery.Unreachable { IsGone: true })
            await cards.ForgetAsync(channel, CancellationToken.None);
        else
            await cards.SentAsync(card, one.Practice.Revision, sent, CancellationToken.None);
        return (sent.Delivery is Delivery.Arrived, sent.Id);
    }

    private async Task WriteDetailsAsync(ReviewCardRow card, ConversationReference thread, PlanView view, QueuedPractice one)
    {
        var steps = await queue.StepsAsync(card.PracticeId, CancellationToken.None);
        var message = MessageActivity.FromCard(DetailsCard.Create(view, one, steps).ToAttachment(), DetailsCard.Title(one));
        if (card.DetailsId is { } id && await post.TryRewriteAsync(thread, id, message, CancellationToken.None))
            return;
        if ((await post.SendNamedAsync(thread, message, CancellationToken.None)).Id is { } sent)
            await cards.DetailedAsync(card, sent, CancellationToken.None);
    }

    /// <summary>Tells coordinators, who else would see only a card that changed, that somebody has to be told.</summary>
    /// <returns>False where Teams could not take it now: the card stays claimed for a while and is written again then.</returns>
    private async Task<bool> TellEndAsync(ReviewCardRow card, ConversationReference place, PlanView view, QueuedPractice one)
    {
        var message = MessageActivity.FromCard(LeftLibraryCard.Create(view, one).ToAttachment(), LeftLibraryCard.Text(one));
        var (delivery, _) = await post.SendNamedAsync(place, message, CancellationToken.None);
        if (delivery is Delivery.Arrived)
            await cards.EndToldAsync(card, CancellationToken.None);
        return delivery is not Delivery.Later;
    }

    [LoggerMessage(LogLevel.Warning, "Could not bring the card of practice {Practice} up to date")]
    private partial void LogNotKept(Exception exception, Guid practice);
}
