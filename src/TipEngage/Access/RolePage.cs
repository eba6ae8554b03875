namespace TipEngage.Access;

/// <summary>Who has which role at one moment.</summary>
/// <param name="settings">What the settings say.</param>
/// <param name="given">What was given, and what was taken away.</param>
internal sealed class RolePage(RoleOptions settings, IReadOnlyList<GivenRole> given)
{
    /// <summary>Whether only those are members whom somebody named.</summary>
    public bool NamesMembers => settings.NamesMembers;

    /// <summary>Everybody with a role, the most rights first.</summary>
    public IReadOnlyList<(string Id, string? Name, Role Role, bool IsSetByOperator)> People =>
    [
        .. settings.Named.Select(one => (one.Id, Find(one.Id)?.Name, one.Role, true))
            .Concat(given.Where(one => one.Role is not null && !IsSetByOperator(one.PersonId)).Select(one => (one.PersonId, one.Name, one.Role!.Value, false)))
            .OrderByDescending(one => one.Item3).ThenBy(one => one.Item2 ?? one.Item1, StringComparer.OrdinalIgnoreCase),
    ];

    public bool IsSetByOperator(string personId) => settings.RoleOf(personId) is not null;

    /// <summary>What was given to a person; null for nothing ever.</summary>
    public GivenRole? Find(string personId) => given.FirstOrDefault(one => string.Equals(one.PersonId, personId, StringComparison.OrdinalIgnoreCase));
}
