using TipEngage.Access;

namespace TipEngage.Features.Digests.Content;

/// <summary>Readers who see the same of the same time.</summary>
/// <param name="TenantId">Their tenant.</param>
/// <param name="Role">What they may see.</param>
/// <param name="Window">The time that they are told of.</param>
internal sealed record DigestCircle(string TenantId, Role Role, DigestWindow Window);
