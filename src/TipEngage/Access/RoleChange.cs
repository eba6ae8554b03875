namespace TipEngage.Access;

/// <summary>A role that somebody wants a person to have, as they saw the present one when they decided it.</summary>
/// <param name="PersonId">Entra object id.</param>
/// <param name="Name">Name to show; null leaves it as it is.</param>
/// <param name="Role">The role; null takes the given one away.</param>
/// <param name="Seen">Position of the role that was shown; 0 where none was given, null not to look.</param>
internal sealed record RoleChange(string PersonId, string? Name, Role? Role, long? Seen);
