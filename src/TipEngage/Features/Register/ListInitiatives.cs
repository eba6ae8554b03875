using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Lists the initiatives of members; a coordinator accepts or declines what is proposed.</summary>
internal sealed class ListInitiatives(PlanViews views) : ICommand, ICardAction<ListInitiatives.Data>
{
    public static ExecuteAction Button(Plan plan) => CardLanguage.Button(Strings.Button_Initiatives, new Data(plan.Key));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => List(await views.OfAsync(turn, cancellationToken));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        await views.OfAsync(turn, data.Plan, cancellationToken) is { } view ? List(view) : Say.NotThere;

    private static Reply List(PlanView view) => Reply.Card(InitiativesCard.Create(view).ToAttachment(), Strings.Initiatives_Title);

    /// <summary>Data of the button.</summary>
    internal sealed record Data(string Plan) : ICardActionData
    {
        public static string Verb => "initiatives.list";

        public static bool IsQuestion => true;
    }
}
