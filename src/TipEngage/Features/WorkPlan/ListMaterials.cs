using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Lists the materials that the plan names.</summary>
internal sealed class ListMaterials(PlanViews views) : ICommand, ICardAction<ListMaterials.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_Materials, new Data());

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => List(await views.OfAsync(turn, cancellationToken));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => List(await views.OfAsync(turn, cancellationToken));

    private static Reply List(PlanView view) => Reply.Card(MaterialsCard.Create(view).ToAttachment(), Strings.Materials_Title);

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "workplan.materials";

        public static bool IsQuestion => true;
    }
}
