using System.Globalization;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Keeps the cards of what is reviewed in a channel from now on.</summary>
internal sealed class KeepReviewHere(ReviewDesk desk, TipDbContext db, TimeProvider clock) : ICardAction<KeepReviewHere.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_ReviewHere, new Data()) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => desk.AnswerAsync(turn, visitor => KeepAsync(turn, visitor, cancellationToken), cancellationToken);

    private async Task<Reply> KeepAsync(Turn turn, ReviewVisitor visitor, CancellationToken cancellationToken)
    {
        var (tenant, team) = (Person.Of(turn).TenantId, turn.Activity.ChannelData?.Team?.Id);
        if (turn.Conversation.Kind is ConversationKind.Personal || turn.Activity.ServiceUrl is not { } serviceUrl || turn.Conversation.IdWithoutThread is not { Length: > 0 } id)
            return Reply.Text(Strings.Review_ChannelOnly).Privately();

        if (await db.ReviewChannels.FindAsync([tenant, id], cancellationToken) is { } known)
            (known.ServiceUrl, known.TeamId, known.Language) = (serviceUrl, team ?? known.TeamId, CultureInfo.CurrentUICulture.Name);
        else
            db.ReviewChannels.Add(new() { TenantId = tenant, ConversationId = id, ServiceUrl = serviceUrl, TeamId = team, Language = CultureInfo.CurrentUICulture.Name, Since = clock.GetUtcNow() });

        await db.SaveChangesAsync(cancellationToken);
        var card = visitor.View.Card([CardText.Plain(Strings.Review_ChannelKept)], Strings.Review_ChannelKept, [StopReviewHere.Button()]);
        return Reply.Card(card.ToAttachment(), Strings.Review_ChannelKept);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "reviews.here";
    }
}
