using System.Text.Json.Serialization;

namespace TipEngage.Features.Practices;

/// <summary>What a link to all that is held about a person stands for.</summary>
/// <param name="TenantId">Tenant of the person.</param>
/// <param name="PersonId">Who it is.</param>
/// <param name="Until">When the link ends, in seconds since 1970.</param>
/// <param name="Language">Language of the card that it stood on; null on links that do not say.</param>
internal sealed record HeldTicket(string TenantId, string PersonId, long Until, string? Language = null);

/// <summary>Writes tickets before they are sealed.</summary>
[JsonSerializable(typeof(HeldTicket))]
internal sealed partial class HeldTicketJson : JsonSerializerContext;
