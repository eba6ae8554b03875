using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Says that digits in the place of a year are no year of the plan, and which years it has.</summary>
internal sealed class SayYearIsMissing(PlanCatalog catalog, AsOfClock clock) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        var sentence = Sentence.Of(Strings.Year_Missing, arguments, view.Plan.Period);
        return Task.FromResult(Reply.Card(TermCard.Create(view, sentence).ToAttachment(), sentence));
    }
}
