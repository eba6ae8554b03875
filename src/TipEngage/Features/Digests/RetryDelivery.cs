using TipEngage.Data;
using TipEngage.Features.Digests.Report;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Has a digest sent again that failed, or all of them.</summary>
internal sealed class RetryDelivery(DeliveryDesk desk, ShowDeliveries report) : ICardAction<RetryDelivery.Data>
{
    public static ExecuteAction Button(DigestDelivery delivery) => CardLanguage.Button(Strings.Button_DigestRetry, new Data(delivery.ConversationId, delivery.Run));

    public static ExecuteAction RunButton(DateOnly week) => CardLanguage.Button(Strings.Button_DigestRetryAll, new Data(Week: week));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var own = await report.ScopeAsync(turn, cancellationToken);
        var scope = own with { ConversationId = data.Conversation ?? own.ConversationId };
        if (scope.ConversationId is { } conversation && await desk.RefuseAsync(turn, conversation, cancellationToken) is { } refusal)
            return Reply.Text(refusal);
        if (!DeliveryScope.MayBe(data.Run))
            return Reply.Text(Strings.Delivery_IsGone);
        if (!DeliveryScope.MayBe(data.Week))
            return Reply.Text(Strings.Delivery_NoSuchWeek);

        var runs = data switch
        {
            { Run: { } run } => (run, run.AddMicroseconds(1)),
            { Week: { } week } => scope.Bounds(week),
            _ => (DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue),
        };
        var count = await desk.RetryAsync(scope, runs, cancellationToken);
        return await report.SayAsync(turn, count == 0 ? Strings.Delivery_NoneAgain : Sentence.Of(Strings.Delivery_Again, count), data.Run ?? (data.Week is { } shown ? scope.StartOf(shown) : null), cancellationToken);
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Conversation">Id of the conversation; null for all.</param>
    /// <param name="Run">When it was to come; null for all.</param>
    /// <param name="Week">The Monday of the run whose digests are wanted; null for all.</param>
    internal sealed record Data(string? Conversation = null, DateTimeOffset? Run = null, DateOnly? Week = null) : ICardActionData
    {
        public static string Verb => "digests.retry";

        public static bool Screens(string input) => DeliveryDesk.IsConversation(input);
    }
}
