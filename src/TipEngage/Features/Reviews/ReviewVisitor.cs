using TipEngage.Access;
using TipEngage.Screens;

namespace TipEngage.Features.Reviews;

/// <summary>A coordinator who looks at a practice.</summary>
/// <param name="Person">Who.</param>
/// <param name="View">The plan in the language of the answer.</param>
internal sealed record ReviewVisitor(Person Person, PlanView View)
{
    /// <summary>The plan, without the day as of which it is answered.</summary>
    public PlanView View { get; init; } = View.BesideThePlan();
}
