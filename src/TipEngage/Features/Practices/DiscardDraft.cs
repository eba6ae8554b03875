using TipEngage.Practices;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Deletes a draft, or what was filled in on top of a submission.</summary>
internal sealed class DiscardDraft(OwnPractices own, ListSubmissions list, PlanViews views) : ICardAction<DiscardDraft.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var visitor = await FormVisitor.OfAsync(turn, Door.Chat, views, cancellationToken);
        return (await DiscardAsync(visitor, data.Practice, cancellationToken)).ToReply();
    }

    public async Task<FormAnswer> DiscardAsync(FormVisitor visitor, Guid practice, CancellationToken cancellationToken) =>
        await own.DiscardAsync(visitor.Person, practice, cancellationToken) is PracticeOutcome.Done
            ? await list.ListAsync(visitor, cancellationToken)
            : FillForm.Say(visitor, new PracticeOutcome.NotYours());

    /// <summary>Data of the button.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "practices.discard";

        public static bool IsQuestion => true;
    }
}
