using TipEngage.Data;

namespace TipEngage.Practices.Invitations;

/// <summary>An invitation that lets nobody new in any more.</summary>
/// <param name="Purpose">For whom it was.</param>
/// <param name="Uses">How many people it would have let in.</param>
/// <param name="Used">How many it has let in.</param>
/// <param name="Ending">What ended it.</param>
/// <param name="At">When.</param>
internal sealed record ClosedInvitation(string Purpose, int Uses, int Used, InvitationEnding Ending, DateTimeOffset At)
{
    /// <param name="row">An invitation.</param>
    /// <param name="lastAdmitted">When it let in the last of those whom it still knows; null where it knows nobody.</param>
    /// <param name="now">The present.</param>
    /// <returns>By what came first; null while it is open.</returns>
    public static ClosedInvitation? Of(InvitationRow row, DateTimeOffset? lastAdmitted, DateTimeOffset now)
    {
        (DateTimeOffset At, InvitationEnding Ending)?[] endings =
        [
            row.Used >= row.Uses ? (lastAdmitted ?? row.CreatedAt, InvitationEnding.UsedUp) : null,
            row.EndedAt is { } ended ? (ended, InvitationEnding.TakenBack) : null,
            row.ExpiresAt <= now ? (row.ExpiresAt, InvitationEnding.Expired) : null,
        ];
        return endings.OfType<(DateTimeOffset At, InvitationEnding Ending)>().OrderBy(one => one.At).ToArray() is [var first, ..]
            ? new(row.Purpose, row.Uses, row.Used, first.Ending, first.At)
            : null;
    }
}
