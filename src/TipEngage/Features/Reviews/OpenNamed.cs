using TipEngage.Access;
using TipEngage.Practices.Review;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Shows a coordinator the practice that they name by its reference.</summary>
internal sealed class OpenNamed(ReviewQueue queue, Roles roles, PlanViews views) : IOpenReview
{
    public async Task<Reply?> OpenAsync(Turn turn, int number, CancellationToken cancellationToken)
    {
        var person = Person.Of(turn);
        return await roles.NowAsync(person, cancellationToken) >= Role.Coordinator && await queue.FindAsync(number, person, cancellationToken) is { } found
            ? ReviewDesk.Answer(new(person, await views.OfAsync(turn, cancellationToken)), found)
            : null;
    }
}
