using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Says that something is for coordinators, and nothing of what it holds.</summary>
internal sealed class SayNotForYou(PlanCatalog catalog, AsOfClock clock) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => Task.FromResult(
        Reply.Card(PlanView.Of(catalog, clock).BesideThePlan().Card([CardText.Plain(Strings.Permission_Coordinators)], Strings.Permission_Coordinators, [DescribePlan.Button()]).ToAttachment(), Strings.Permission_Coordinators));
}
