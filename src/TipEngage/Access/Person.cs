using TipEngage.Teams.Routing;

namespace TipEngage.Access;

/// <summary>Somebody who asks or acts.</summary>
/// <param name="TenantId">Tenant of the conversation or of the token.</param>
/// <param name="Id">Entra object id, else the id in the channel.</param>
/// <param name="Name">Name as the client showed it; null where it is not known.</param>
internal readonly record struct Person(string TenantId, string Id, string? Name)
{
    public static Person Of(Turn turn) => new(turn.TenantId ?? "", turn.UserId, turn.User.Name);

    /// <summary>An id in the one form that it is kept in.</summary>
    public static string IdOf(string id) => Guid.TryParse(id, out var entra) ? entra.ToString() : id.Trim();
}
