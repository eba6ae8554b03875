namespace TipEngage.Simulator.World;

/// <summary>A person of the simulated tenant.</summary>
public sealed record Persona
{
    /// <summary>Short slug such as <c>member</c>.</summary>
    public required string Id { get; init; }

    public required PersonaRole Role { get; init; }

    public required string GivenName { get; init; }

    public required string Surname { get; init; }

    public required string Title { get; init; }

    public required string AadObjectId { get; init; }

    /// <summary>The <c>29:…</c> id by which this bot knows the person.</summary>
    public required string Mri { get; init; }

    public required string UserPrincipalName { get; init; }

    public required string Email { get; init; }

    /// <summary>Tenant that the person's account lives in; another than the conversation's for a guest.</summary>
    public required string HomeTenantId { get; init; }

    public required string Locale { get; init; }

    public required string TimeZone { get; init; }

    public string Name => $"{GivenName} {Surname}";

    public bool IsGuest => Role is PersonaRole.Guest;

    public string Country => Locale[(Locale.LastIndexOf('-') + 1)..];
}
