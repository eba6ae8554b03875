using Microsoft.Extensions.Options;
using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.WorkPlan;

/// <summary>Lists the meetings that the plan names, or those that a question is about.</summary>
internal sealed class ListEvents(PlanViews views, IOptions<PublicUrlOptions> links) : ICommand, ICardAction<ListEvents.Data>
{
    public static ExecuteAction Button(string? title = null) => CardLanguage.Button(title ?? Strings.Button_Events, new Data());

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        List(await views.OfAsync(turn, cancellationToken), EventsQuestion.Read(arguments));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => List(await views.OfAsync(turn, cancellationToken), new([]));

    private Reply List(PlanView view, EventsQuestion question)
    {
        var (events, added) = FittingEvents.Of(view, question);
        return Reply.Card(EventsCard.Create(view, events, added, PlanButtons.Calendar(view, links.Value)).ToAttachment(), EventsCard.Summary(view, events, added));
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "workplan.events";

        public static bool IsQuestion => true;
    }
}
