namespace TipEngage.Teams.Auth;

/// <summary>Tells the kinds of <see cref="Refusal"/> apart.</summary>
public static class RefusalExtensions
{
    /// <summary>Whether the caller is known but may not do this, which is HTTP 403 instead of 401.</summary>
    /// <param name="refusal">The reason.</param>
    public static bool IsForbidden(this Refusal refusal) => refusal is Refusal.ServiceUrlMismatch
        or Refusal.ChannelNotAllowed
        or Refusal.NotEndorsed
        or Refusal.TenantNotAllowed
        or Refusal.NotLoopback;
}
