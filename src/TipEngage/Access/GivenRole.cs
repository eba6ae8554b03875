using TipEngage.Data;

namespace TipEngage.Access;

/// <summary>The role that somebody gave a person.</summary>
/// <param name="PersonId">Entra object id.</param>
/// <param name="Name">Name to show; null where none was given.</param>
/// <param name="Role">The role; null after it was taken away.</param>
/// <param name="Position">Which change of all roles this was.</param>
internal sealed record GivenRole(string PersonId, string? Name, Role? Role, long Position)
{
    public static GivenRole Of(PersonRole row) => new(row.PersonId, row.Name, RoleOf(row.Role), row.Position);

    /// <summary>The role of that name; null for none, and for one that another version gave.</summary>
    public static Role? RoleOf(string? name) => Enum.TryParse<Role>(name, out var role) && Enum.IsDefined(role) ? role : null;
}
