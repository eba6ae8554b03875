namespace TipEngage.Data;

/// <summary>Somebody whom an invitation let in, once they had sent something.</summary>
internal sealed class InvitedGuest
{
    /// <summary>Id of the person, from the hash of what their browser and their way back hold.</summary>
    public required string PersonId { get; init; }

    public required Guid InvitationId { get; init; }

    public required DateTimeOffset AdmittedAt { get; init; }
}
