namespace TipEngage.Access;

/// <summary>Whose role the operator has set, from the <c>Roles</c> section; nobody can change it in a chat.</summary>
internal sealed class RoleOptions
{
    public const string Section = "Roles";

    /// <summary>Entra object ids of coordinators.</summary>
    /// <value>Nobody by default.</value>
    public IReadOnlyList<string> Coordinators { get; set; } = [];

    /// <summary>Entra object ids of members.</summary>
    /// <value>Nobody by default: then everybody of the allowed tenants who is nothing else and no guest there is a member.</value>
    public IReadOnlyList<string> Members { get; set; } = [];

    /// <summary>Entra object ids of those who take part in the business forum or for civil society.</summary>
    /// <value>Nobody by default.</value>
    public IReadOnlyList<string> Submitters { get; set; } = [];

    /// <summary>Whether only those are members whom somebody named.</summary>
    public bool NamesMembers => Members.Any(IsId);

    /// <summary>Whether there is a coordinator whatever happens in chats.</summary>
    public bool NamesCoordinators => Coordinators.Any(IsId);

    /// <summary>Everybody who is named, with the role that counts.</summary>
    public IEnumerable<(string Id, Role Role)> Named =>
        Coordinators.Concat(Members).Concat(Submitters).Where(IsId).Select(Person.IdOf).Distinct(StringComparer.Ordinal).Select(id => (id, RoleOf(id)!.Value));

    /// <summary>The role of a person; the highest where several name them, null where none does.</summary>
    public Role? RoleOf(string personId) => personId switch
    {
        "" => null,
        _ when Names(Coordinators, personId) => Role.Coordinator,
        _ when Names(Members, personId) => Role.Member,
        _ when Names(Submitters, personId) => Role.Submitter,
        _ => null,
    };

    private static bool Names(IReadOnlyList<string> ids, string personId)
    {
        for (var index = 0; index < ids.Count; index++)
        {
            if (ids[index].AsSpan().Trim().Equals(personId, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsId(string id) => !string.IsNullOrWhiteSpace(id);
}
