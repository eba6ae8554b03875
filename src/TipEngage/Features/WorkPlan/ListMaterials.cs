using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Lists the materials that the plan names.</summary>
internal sealed class ListMaterials(PlanCatalog catalog, AsOfClock clock) : ICommand, ICardAction<ListMaterials.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_Materials, new Data());

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => Task.FromResult(List());

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => Task.FromResult(List());

    private Reply List() => Reply.Card(MaterialsCard.Create(PlanView.Of(catalog, clock)).ToAttachment(), Strings.Materials_Title);

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "workplan.materials";

        public static bool IsQuestion => true;
    }
}
