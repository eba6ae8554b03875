using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Lists the meetings that the plan names.</summary>
internal sealed class ListEvents(PlanCatalog catalog, AsOfClock clock) : ICommand, ICardAction<ListEvents.Data>
{
    public static ExecuteAction Button() => ExecuteAction.For(Strings.Button_Events, new Data());

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => Task.FromResult(List());

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => Task.FromResult(List());

    private Reply List() => Reply.Card(EventsCard.Create(PlanView.Of(catalog, clock)).ToAttachment(), Strings.Events_Title);

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "workplan.events";
    }
}
