using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Tells coordinators, and nobody else, from which members nothing is recorded.</summary>
internal sealed class ListGaps(PlanViews views) : ICommand
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        if (!PlanViews.IsForOne(turn))
            return Reply.Text(Strings.Gaps_InPrivate);

        return view.Register is { IsCoordinator: true, IsAway: true } ? Reply.Text(Strings.Register_Away).Privately()
            : view.Register.IsCoordinator ? Reply.Card(GapsCard.Create(view).ToAttachment(), Strings.Gaps_Title)
            : Say.NotForYou();
    }
}
