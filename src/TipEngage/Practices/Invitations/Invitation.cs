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
    /// <summary>When it was ended early; null where it was not.</summary>
    public DateTimeOffset? EndedAt { get; private init; }

    /// <summary>Whether it lets in so many people as it is for, or did.</summary>
    public bool IsUsedUp => Used >= Uses;

    public static Invitation Of(InvitationRow row) => new(row.Id, row.Purpose, row.Uses, row.Used, row.ExpiresAt) { EndedAt = row.EndedAt };

    /// <summary>The same as <see cref="IsGoodAt(InvitationRow, DateTimeOffset)"/>.</summary>
    public bool IsGoodAt(DateTimeOffset now) => EndedAt is null && ExpiresAt > now;

    /// <summary>Whether it takes something new from whom it lets in, or has let in before.</summary>
    public static bool IsGoodAt(InvitationRow row, DateTimeOffset now) => row.EndedAt is null && row.ExpiresAt > now;

    /// <summary>Those that let in somebody new.</summary>
    public static IQueryable<InvitationRow> OpenAt(IQueryable<InvitationRow> rows, DateTimeOffset now) =>
        rows.Where(row => row.EndedAt == null && row.Used < row.Uses && row.ExpiresAt > now);

    /// <summary>Those that let in nobody new any more, and ended after a moment or have not.</summary>
    public static IQueryable<InvitationRow> ClosedAt(IQueryable<InvitationRow> rows, DateTimeOffset now, DateTimeOffset after) =>
        rows.Where(row => (row.EndedAt != null || row.Used >= row.Uses || row.ExpiresAt <= now) && (row.EndedAt ?? row.ExpiresAt) > after);
}
