namespace TipEngage.Understanding;

/// <summary>Who may do more than ask, from the <c>Roles</c> section.</summary>
internal sealed class RoleOptions
{
    public const string Section = "Roles";

    /// <summary>Entra object ids of the coordinators.</summary>
    /// <value>Nobody by default.</value>
    public IReadOnlyList<string> Coordinators { get; set; } = [];

    public bool IsCoordinator(string userId) => userId.Length > 0 && Coordinators.Contains(userId, StringComparer.OrdinalIgnoreCase);
}
