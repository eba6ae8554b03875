using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Says what the group and its plan are, in the words of the document.</summary>
internal sealed class DescribePlan(PlanCatalog catalog, AsOfClock clock) : ICommand, ICardAction<DescribePlan.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_About, new Data());

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => Task.FromResult(Describe());

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => Task.FromResult(Describe());

    private Reply Describe()
    {
        var view = PlanView.Of(catalog, clock);
        return Reply.Card(AboutCard.Create(view).ToAttachment(), Sentence.Of(Strings.About_Summary, view.Plan.Title));
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "workplan.about";

        public static bool IsQuestion => true;
    }
}
