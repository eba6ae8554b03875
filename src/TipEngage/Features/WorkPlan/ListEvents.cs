using Microsoft.Extensions.Options;
using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Lists the meetings that the plan names, or those that a question is about.</summary>
internal sealed class ListEvents(PlanViews views, IOptions<PublicUrlOptions> links) : ICommand, ICardAction<ListEvents.Data>
{
    public static ExecuteAction Button(string? title = null) => CardLanguage.Button(title ?? Strings.Button_Events, new Data());

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        List(await views.OfAsync(turn, cancellationToken), arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => List(await views.OfAsync(turn, cancellationToken), []);

    private Reply List(PlanView view, string[] ids)
    {
        IReadOnlyList<PlanEvent> events = ids is [] ? view.Plan.Events : [.. view.Plan.Events.Where(one => ids.Contains(one.Id))];
        return Reply.Card(EventsCard.Create(view, events, PlanButtons.Calendar(view, links.Value)).ToAttachment(), EventsCard.Summary(view, events));
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "workplan.events";

        public static bool IsQuestion => true;
    }
}
