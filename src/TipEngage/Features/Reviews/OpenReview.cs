using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Shows a coordinator a practice as it stands.</summary>
internal sealed class OpenReview(ReviewDesk desk) : ICardAction<OpenReview.Data>
{
    public static ExecuteAction Button(Guid practice, string? title = null) => CardLanguage.Button(title ?? Strings.Button_OpenReview, new Data(practice)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.AnswerAsync(turn, data.Practice, (visitor, found) => ReviewDesk.Answer(visitor, found), cancellationToken);

    /// <summary>Data of the button.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.open";

        public static bool IsQuestion => true;
    }
}
