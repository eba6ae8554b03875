using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>The form for the progress of an item; what was filled in stays when something is wrong.</summary>
internal static class ProgressForm
{
    public static string Title(PlanItem item) => Sentence.Of(Strings.Form_Progress, item.Id);

    /// <param name="view">The plan.</param>
    /// <param name="item">The item.</param>
    /// <param name="input">What it holds at first.</param>
    /// <param name="version">Version of the statement that the person sees.</param>
    /// <param name="wrong">What is wrong with what was filled in; null for nothing.</param>
    public static AdaptiveCard Create(PlanView view, PlanItem item, ProgressInput input, int version, FormRemark? wrong = null) => FormCard.Create(
        view, item, Title(item), wrong,
        [
            FormCard.Choice("state", Strings.Field_State, input.State, RegisterFields.ProgressStates, RegisterWords.State) with { IsRequired = true, ErrorMessage = Strings.Fault_NoState },
            FormCard.Note("note", input.Note),
            FormCard.Link("source", Strings.Field_Source, input.Source),
            FormCard.Party("reporter", Strings.Field_Reporter, input.Reporter),
            FormCard.Day("date", Strings.Field_Date, input.Date),
            FormCard.Circle("tlp", input.Tlp),
        ],
        PreviewProgress.Button(view.Plan, item.Id, version));
}
