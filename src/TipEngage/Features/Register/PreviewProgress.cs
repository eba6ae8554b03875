using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Shows what would be recorded about the progress of an item, or the form again with what is wrong.</summary>
internal sealed class PreviewProgress(PlanViews views) : ICardAction<PreviewProgress.Data>
{
    /// <param name="plan">The plan.</param>
    /// <param name="item">Id of the item.</param>
    /// <param name="version">Version of the statement that the person sees.</param>
    /// <param name="said">What was said already; inputs of the same card count more.</param>
    public static ExecuteAction Button(Plan plan, string item, int version, ProgressInput? said = null) =>
        CardLanguage.Button(Strings.Button_Preview, new Data(item, plan.Key, version, said?.State, said?.Note, said?.Source, said?.Reporter, said?.Date, said?.Tlp));

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => views.AnswerFilledAsync(
        turn, data.Plan, data.Item, data,
        (view, item, kept, remark) => Form(view, item, kept.Input, data.Version, remark),
        (view, item) => Preview(view, item, data.Input, data.Version), cancellationToken);

    /// <summary>The preview, or the form where something is wrong.</summary>
    public static Reply Preview(PlanView view, PlanItem item, ProgressInput input, int version)
    {
        var key = EntryKey.Progress(view.Plan.Key, item.Id);
        var proposed = new ProposedChange(Guid.NewGuid(), key, version, input.Fields, item.Id, item.Theme);
        return PreviewCard.Answer(
            view, item, proposed, EditProgress.Button(view.Plan, item.Id, Strings.Button_Back),
            wrong => Form(view, item, input, version, wrong));
    }

    private static Reply Form(PlanView view, PlanItem item, ProgressInput input, int version, FormRemark? remark) =>
        Reply.Card(ProgressForm.Create(view, item, input, version, remark).ToAttachment(), remark?.Plain ?? ProgressForm.Title(item)).Privately();

    /// <summary>Data of the button, with the inputs.</summary>
    internal sealed record Data(
        string Item, string Plan, int Version, string? State = null, string? Note = null, string? Source = null, string? Reporter = null, string? Date = null, string? Tlp = null)
        : IWrittenForm<Data>
    {
        public static string Verb => "workplan.update.preview";

        public static IReadOnlyList<string> WrittenInputs => ["note", "source"];

        public static bool IsQuestion => true;

        internal ProgressInput Input => new(State, Note, Source, Reporter, Date, Tlp);
    }
}
