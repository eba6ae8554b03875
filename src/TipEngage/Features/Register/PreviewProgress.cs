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
    public static ExecuteAction Button(Plan plan, string item, int version) => CardLanguage.Button(Strings.Button_Preview, new Data(item, plan.Key, version));

    /// <summary>The button under what was said where all read it: what is recorded and was not said stays, as it is when it is pressed.</summary>
    public static ExecuteAction SaidButton(Plan plan, string item, ProgressInput said, string? title = null) =>
        CardLanguage.Button(title ?? Strings.Button_Preview, new Data(item, plan.Key, 0, said.State, said.Note, said.Source, Date: said.Date, Keeps: true));

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => views.AnswerFilledAsync(
        turn, data.Plan, data.Item, data,
        (view, item, kept, remark) => Form(view, item, kept.InputOf(view), data.VersionOf(view), remark),
        (view, item) => Preview(view, item, data.InputOf(view), data.VersionOf(view)), cancellationToken);

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

    /// <summary>Data of the button, with the inputs or with what was said.</summary>
    internal sealed record Data(
        string Item, string Plan, int Version, string? State = null, string? Note = null, string? Source = null, string? Reporter = null, string? Date = null, string? Tlp = null,
        bool? Keeps = null) : IWrittenForm<Data>
    {
        public static string Verb => "workplan.update.preview";

        public static IReadOnlyList<string> WrittenInputs => ["note", "source"];

        public static bool IsQuestion => true;

        internal ProgressInput InputOf(PlanView view) => new ProgressInput(State, Note, Source, Reporter, Date, Tlp) is var said && Keeps is true ? said.Over(view.Register.Progress(Item)) : said;

        internal int VersionOf(PlanView view) => Keeps is true ? view.Register.VersionOf(EntryKey.Progress(view.Plan.Key, Item)) : Version;
    }
}
