using TipEngage.Plans.Catalog;
using TipEngage.Safeguarding.Forms;
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

    /// <summary>The same for a form that was filled in: it comes again without what may not be taken, else what follows it comes.</summary>
    public static async Task<Reply> AnswerFilledAsync<TData>(
        this PlanViews views, Turn turn, string plan, TData data, Func<PlanView, TData, FormRemark, Reply> form, Func<PlanView, Reply> next, CancellationToken cancellationToken)
        where TData : IWrittenForm<TData>
    {
        var screened = ScreenedForm.Of(data);
        return await views.OfAsync(turn, plan, cancellationToken) switch
        {
            null => Say.HelpFirst(screened, Say.NotThere),
            { Register.IsCoordinator: false } => Say.HelpFirst(screened, Say.NotForYou()),
            var view => FormRemark.Of(screened) is { } remark ? form(view, screened.Data, remark) : next(view),
        };
    }

    /// <summary>The same about an item of the plan.</summary>
    public static async Task<Reply> AnswerFilledAsync<TData>(
        this PlanViews views, Turn turn, string plan, string item, TData data, Func<PlanView, PlanItem, TData, FormRemark, Reply> form, Func<PlanView, PlanItem, Reply> next,
        CancellationToken cancellationToken)
        where TData : IWrittenForm<TData>
    {
        var screened = ScreenedForm.Of(data);
        if (await views.OfAsync(turn, plan, cancellationToken) is not { } view || view.Plan.Find(item) is not { } found)
            return Say.HelpFirst(screened, Say.Gone);
        if (!view.Register.IsCoordinator)
            return Say.HelpFirst(screened, Say.NotForYou());

        return FormRemark.Of(screened) is { } remark ? form(view, found, screened.Data, remark) : next(view, found);
    }

    private static async Task<Reply> AnswerAsync(this PlanViews views, Turn turn, string plan, Func<PlanView, Reply> answer, CancellationToken cancellationToken) =>
        await views.OfAsync(turn, plan, cancellationToken) is { } view ? answer(view) : Say.NotThere;
}
