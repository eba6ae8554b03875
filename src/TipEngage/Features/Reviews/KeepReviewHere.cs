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

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => desk.AnswerAsync(turn, _ => KeepAsync(turn, cancellationToken), cancellationToken);

    private async Task<Reply> KeepAsync(Turn turn, CancellationToken cancellationToken)
    {
        var tenant = Person.Of(turn).TenantId;
        if (turn.Conversation.Kind is ConversationKind.Personal || turn.Activity.ServiceUrl is not { } serviceUrl || turn.Conversation.IdWithoutThread is not { Length: > 0 } id)
            return Reply.Text(Strings.Review_ChannelOnly).Privately();

        if (await db.ReviewChannels.FindAsync([tenant, id], cancellationToken) is { } known)
            (known.ServiceUrl, known.Language) = (serviceUrl, CultureInfo.CurrentUICulture.Name);
        else
            db.ReviewChannels.Add(new() { TenantId = tenant, ConversationId = id, ServiceUrl = serviceUrl, Language = CultureInfo.CurrentUICulture.Name, Since = clock.GetUtcNow() });

        await db.SaveChangesAsync(cancellationToken);
        return Reply.Text(Strings.Review_ChannelKept);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "reviews.here";
    }
}
