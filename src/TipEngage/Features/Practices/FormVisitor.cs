using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Screens;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Who fills in the form, through which door, and the plan that it is about.</summary>
/// <param name="Person">The person.</param>
/// <param name="Door">The door.</param>
/// <param name="View">The plan in the language of the answer.</param>
internal sealed record FormVisitor(Person Person, Door Door, PlanView View)
{
    /// <summary>The plan, without the day as of which it is answered.</summary>
    public PlanView View { get; init; } = View.BesideThePlan();

    /// <summary>The address by which somebody without an account comes back; null for everybody else.</summary>
    public Uri? WayBack { get; init; }

    /// <summary>The organisation that invited somebody without an account; null where it is not known, and for everybody else.</summary>
    public string? InvitedBy { get; init; }

    /// <summary>Whether they may begin something new: who was let in by an invitation only while it is good.</summary>
    public bool MayBegin { get; init; } = true;

    /// <summary>Lets somebody in before anything of theirs is kept, and gives them as they are then, or null where nobody is let in any more; null lets everybody in.</summary>
    public Func<CancellationToken, Task<FormVisitor?>>? Admit { get; init; }

    /// <returns>The visitor as they are let in; null where they are not.</returns>
    public async Task<FormVisitor?> AdmittedAsync(CancellationToken cancellationToken) => Admit is null ? this : await Admit(cancellationToken);

    /// <summary>The person of a turn.</summary>
    public static async ValueTask<FormVisitor> OfAsync(Turn turn, Door door, PlanViews views, CancellationToken cancellationToken) =>
        new(Person.Of(turn), door, await views.OfAsync(turn, cancellationToken));
}
