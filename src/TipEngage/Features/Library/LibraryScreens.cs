using TipEngage.Access;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Library;

/// <summary>Knows what the readers of an answer may see of the library.</summary>
internal sealed class LibraryScreens(PlanViews views, Roles roles)
{
    public async ValueTask<PlanView> ViewAsync(Turn turn, CancellationToken cancellationToken) => (await views.OfAsync(turn, cancellationToken)).BesideThePlan();

    /// <summary>The widest circle that all who read the answer belong to.</summary>
    public async ValueTask<Tlp> WidestAsync(Turn turn, CancellationToken cancellationToken) =>
        PlanViews.IsForOne(turn) ? LibraryCircles.WidestFor(await roles.OfAsync(Person.Of(turn), cancellationToken)) : Tlp.Clear;

    public async ValueTask<bool> IsMemberAsync(Turn turn, CancellationToken cancellationToken) => await roles.NowAsync(Person.Of(turn), cancellationToken) >= Role.Member;
}
