namespace TipEngage.Access;

/// <summary>Who has which role at one moment.</summary>
/// <param name="Settings">What the settings say.</param>
/// <param name="Given">What was given, and what was taken away.</param>
internal sealed record RolePage(RoleOptions Settings, IReadOnlyList<GivenRole> Given)
{
    /// <summary>Names under which people were seen who have none here, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Seen { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether only those are members whom somebody named.</summary>
    public bool NamesMembers => Settings.NamesMembers;

    /// <summary>Everybody with a role, the most rights first.</summary>
    public IReadOnlyList<(string Id, string? Name, Role Role, bool IsSetByOperator)> People =>
    [
        .. Settings.Named.Select(one => (one.Id, NameOf(one.Id), one.Role, true))
            .Concat(Given.Where(one => one.Role is not null && !IsSetByOperator(one.PersonId)).Select(one => (one.PersonId, NameOf(one.PersonId), one.Role!.Value, false)))
            .OrderByDescending(one => one.Item3).ThenBy(one => one.Item2 ?? one.Item1, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>What a person is called here, or was where they were seen; null where nobody knows.</summary>
    public string? NameOf(string personId) => Find(personId)?.Name ?? Seen.GetValueOrDefault(personId);

    public bool IsSetByOperator(string personId) => Settings.RoleOf(personId) is not null;

    /// <summary>What was given to a person; null for nothing ever.</summary>
    public GivenRole? Find(string personId) => Given.FirstOrDefault(one => string.Equals(one.PersonId, personId, StringComparison.OrdinalIgnoreCase));
}
