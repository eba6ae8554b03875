using TipEngage.Data;

namespace TipEngage.Practices.Invitations;

/// <summary>An invitation as coordinators see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Purpose">For whom it is.</param>
/// <param name="Uses">How many people it lets in.</param>
/// <param name="Used">How many it has let in.</param>
/// <param name="ExpiresAt">Until when.</param>
internal sealed record Invitation(Guid Id, string Purpose, int Uses, int Used, DateTimeOffset ExpiresAt)
{
    public static Invitation Of(InvitationRow row) => new(row.Id, row.Purpose, row.Uses, row.Used, row.ExpiresAt);

    /// <summary>Whether it takes something new from whom it lets in, or has let in before.</summary>
    public static bool IsGoodAt(InvitationRow row, DateTimeOffset now) => row.EndedAt is null && row.ExpiresAt > now;

    /// <summary>Those that let in somebody new.</summary>
    public static IQueryable<InvitationRow> OpenAt(IQueryable<InvitationRow> rows, DateTimeOffset now) =>
        rows.Where(row => row.EndedAt == null && row.Used < row.Uses && row.ExpiresAt > now);
}
