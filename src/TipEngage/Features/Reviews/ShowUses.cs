using TipEngage.Data;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Lists for a coordinator where a practice was used, so that they can tell those that have it.</summary>
internal sealed class ShowUses(ReviewDesk desk, ReviewQueue queue, ListUses uses, ConversationNames names) : ICardAction<ShowUses.Data>
{
    public static ExecuteAction Button(Guid practice, string? title = null, int skip = 0) =>
        CardLanguage.Button(title ?? Strings.Button_UsedIn, new Data(practice, skip)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => desk.AnswerAsync(
        turn, visitor => AnswerAsync(visitor, data, null, null, cancellationToken), cancellationToken);

    /// <summary>Shows them again with what was just done.</summary>
    /// <param name="visitor">Who did it.</param>
    /// <param name="practice">Id of the practice.</param>
    /// <param name="said">What was done.</param>
    /// <param name="next">What is left of it; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Reply> SayAsync(ReviewVisitor visitor, Guid practice, string said, CardAction? next, CancellationToken cancellationToken) =>
        AnswerAsync(visitor, new(practice), said, next, cancellationToken);

    private async Task<Reply> AnswerAsync(ReviewVisitor visitor, Data data, string? said, CardAction? next, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(data.Practice, cancellationToken) is not { } one)
            return Reply.Text(Strings.Review_Gone).Privately();

        var all = await uses.OfAsync(data.Practice, visitor.Person.TenantId, cancellationToken);
        var list = new UsesList(all, Math.Clamp(data.Skip, 0, Math.Max(0, all.Count - 1)));
        var called = await names.OfAsync([.. list.Shown.OfType<PlaceOfUse.Digests>().Select(place => place.Setting).OfType<DigestRow>()], cancellationToken);
        return Reply.Card(UsesCard.Create(visitor.View, one, list, called, said, next).ToAttachment(), UsesCard.Title(one)).ForNobodyElse();
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Practice">Id of the practice.</param>
    /// <param name="Skip">How many of the latest places are not shown.</param>
    internal sealed record Data(Guid Practice, int Skip = 0) : ICardActionData
    {
        public static string Verb => "reviews.uses";

        public static bool IsQuestion => true;
    }
}
