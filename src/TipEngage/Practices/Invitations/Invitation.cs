using TipEngage.Data;

namespace TipEngage.Practices.Invitations;

/// <summary>An invitation as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TenantId">Tenant of who made it.</param>
/// <param name="Purpose">For whom it is.</param>
/// <param name="Uses">How many people it lets in.</param>
/// <param name="Used">How many it has let in.</param>
/// <param name="ExpiresAt">Until when.</param>
/// <param name="IsEnded">Whether it was ended early.</param>
internal sealed record Invitation(Guid Id, string TenantId, string Purpose, int Uses, int Used, DateTimeOffset ExpiresAt, bool IsEnded)
{
    /// <summary>Whether it lets in somebody new.</summary>
    public bool IsOpenAt(DateTimeOffset now) => !IsEnded && Used < Uses && now < ExpiresAt;

    public static Invitation Of(InvitationRow row) => new(row.Id, row.TenantId, row.Purpose, row.Uses, row.Used, row.ExpiresAt, row.EndedAt is not null);
}
