using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Names who publishes what the plan does not have: figures and court cases.</summary>
internal sealed class PointElsewhere(PlanCatalog catalog, AsOfClock clock) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var sentence = arguments is Commands.Cases ? Strings.Elsewhere_Cases : Strings.Elsewhere_Statistics;
        return Task.FromResult(Reply.Card(PlanView.Of(catalog, clock).BesideThePlan().Card([CardText.Plain(sentence)], sentence, [DescribePlan.Button()]).ToAttachment(), sentence));
    }
}
