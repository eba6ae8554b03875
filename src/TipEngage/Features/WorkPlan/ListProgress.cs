using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Lists the items of which a state of progress is recorded, which is no status of the plan.</summary>
internal sealed class ListProgress(PlanViews views) : ICommand
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var list = ListOf(view, arguments);
        return Reply.Card(ItemListCard.Create(view, list).ToAttachment(), list.Summary);
    }

    private static ItemList ListOf(PlanView view, string state)
    {
        PlanItem[] items = [.. view.Plan.Items.Where(item => StateOf(view, item) == state)];
        PlanItem[] unknown = [.. view.Plan.Items.Where(item => StateOf(view, item) is RegisterFields.NotReported)];
        var title = Sentence.Of(Strings.Progress_List, RegisterWords.State(state));
        if (view.Register.IsAway)
            return new(title, null, []);

        return new(title, items is [] ? Sentence.Of(Strings.Progress_ListNone, RegisterWords.State(state)) : Strings.Progress_ListNote, [new("", items)])
        {
            Apart = unknown is [] || state is RegisterFields.NotReported ? null : Sentence.Of(Strings.Progress_ListUnknown, string.Join(", ", unknown.Select(item => item.Id))),
        };
    }

    private static string StateOf(PlanView view, PlanItem item) => view.Register.Progress(item.Id)?.Value(RegisterFields.State) ?? RegisterFields.NotReported;
}
