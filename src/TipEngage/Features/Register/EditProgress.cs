using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Shows a coordinator the form for the progress of an item, filled in with what is recorded.</summary>
internal sealed class EditProgress(PlanViews views) : ICardAction<EditProgress.Data>
{
    public static ExecuteAction Button(Plan plan, string item, string? title = null) => CardLanguage.Button(title ?? Strings.Button_RecordProgress, new Data(item, plan.Key));

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        views.AnswerCoordinatorAsync(turn, data.Plan, data.Item, Form, cancellationToken);

    private static Reply Form(PlanView view, PlanItem item)
    {
        var form = ProgressForm.Create(view, item, ProgressInput.Of(view.Register.Progress(item.Id)), view.Register.VersionOf(EntryKey.Progress(view.Plan.Key, item.Id)));
        return Reply.Card(form.ToAttachment(), ProgressForm.Title(item)).Privately();
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data(string Item, string Plan) : ICardActionData
    {
        public static string Verb => "workplan.update";

        public static bool IsQuestion => true;
    }
}
