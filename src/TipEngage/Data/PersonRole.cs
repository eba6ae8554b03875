namespace TipEngage.Data;

/// <summary>The role that a coordinator or an operator gave a person.</summary>
internal sealed class PersonRole
{
    /// <summary>Entra object id, else the id in the channel.</summary>
    public required string PersonId { get; init; }

    /// <summary>Tenant of whoever gave it.</summary>
    public required string TenantId { get; set; }

    /// <summary>Name to show; null where none was given.</summary>
    public required string? Name { get; set; }

    /// <summary>Name of the role; null after it was taken away.</summary>
    public required string? Role { get; set; }

    /// <summary>Which change of all roles this was.</summary>
    public required long Position { get; set; }

    /// <summary>Id of the person who gave or took it.</summary>
    public required string GivenById { get; set; }

    public required DateTimeOffset GivenAt { get; set; }
}
