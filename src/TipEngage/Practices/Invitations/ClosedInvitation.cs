using TipEngage.Data;

namespace TipEngage.Practices.Invitations;

/// <summary>An invitation that lets nobody new in any more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Purpose">For whom it was.</param>
/// <param name="Uses">How many people it would have let in.</param>
/// <param name="Used">How many it has let in.</param>
/// <param name="Ending">What ended it.</param>
/// <param name="At">When.</param>
/// <param name="MoreUntil">Until when those whom it let in may share more; null where they may not.</param>
internal sealed record ClosedInvitation(Guid Id, string Purpose, int Uses, int Used, InvitationEnding Ending, DateTimeOffset At, DateTimeOffset? MoreUntil)
{
    /// <param name="row">An invitation that is not open.</param>
    /// <param name="lastAdmitted">When it let in the last of those whom it still knows; null where it knows nobody.</param>
    /// <param name="now">The present.</param>
    public static ClosedInvitation Of(InvitationRow row, DateTimeOffset? lastAdmitted, DateTimeOffset now)
    {
        var (ending, at) = row switch
        {
            { EndedAt: { } ended } when ended < row.ExpiresAt => (InvitationEnding.TakenBack, ended),
            _ when row.Used >= row.Uses => (InvitationEnding.UsedUp, lastAdmitted ?? row.CreatedAt),
            _ => (InvitationEnding.Expired, row.ExpiresAt),
        };
        return new(row.Id, row.Purpose, row.Uses, row.Used, ending, at, Invitation.IsGoodAt(row, now) ? row.ExpiresAt : null);
    }
}
