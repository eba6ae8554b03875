using System.ComponentModel.DataAnnotations;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>How much an address may ask of the pages of invitations.</summary>
internal sealed class InvitationOptions
{
    public const string Section = "Invitations";

    /// <summary>Requests at once; typing into a long list takes one each.</summary>
    [Range(1, 100_000)]
    public int Burst { get; set; } = 120;

    /// <summary>Requests a second after that.</summary>
    [Range(1, 10_000)]
    public int PerSecond { get; set; } = 2;
}
