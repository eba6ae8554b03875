using TipEngage.Plans.Catalog;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Answers a press of a coordinator's, and tells everybody else only that they are none.</summary>
internal static class ForCoordinators
{
    public static Task<Reply> AnswerCoordinatorAsync(this PlanViews views, Turn turn, string plan, Func<PlanView, Reply> answer, CancellationToken cancellationToken) =>
        views.AnswerAsync(turn, plan, view => view.Register.IsCoordinator ? answer(view) : Say.NotForYou(), cancellationToken);

    /// <summary>The same about an item of the plan.</summary>
    public static Task<Reply> AnswerCoordinatorAsync(
        this PlanViews views, Turn turn, string plan, string item, Func<PlanView, PlanItem, Reply> answer, CancellationToken cancellationToken) =>
        views.AnswerAsync(turn, plan, view => view.Plan.Find(item) is not { } found ? Say.Gone : view.Register.IsCoordinator ? answer(view, found) : Say.NotForYou(), cancellationToken);

    private static async Task<Reply> AnswerAsync(this PlanViews views, Turn turn, string plan, Func<PlanView, Reply> answer, CancellationToken cancellationToken) =>
        await views.OfAsync(turn, plan, cancellationToken) is { } view ? answer(view) : Say.Gone;
}
