using TipEngage.Access;

namespace TipEngage.Practices.Invitations;

/// <summary>Somebody at the door of an invitation.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Invitation">Id of the invitation.</param>
/// <param name="IsKnown">Whether it has let them in before.</param>
/// <param name="MayEnter">Whether they may come in.</param>
internal sealed record InvitedVisit(Person Person, Guid Invitation, bool IsKnown, bool MayEnter)
{
    /// <summary>Whether they may begin something new: only while the invitation is good.</summary>
    public bool MayBegin { get; init; }

    /// <summary>Where whoever made the invitation works; null where they have not said.</summary>
    public (string Country, string Organisation)? InvitedBy { get; init; }
}
