namespace TipEngage.Features.Digests.Newsletters;

/// <summary>What a link to the file of a newsletter stands for.</summary>
/// <param name="TenantId">Tenant of the newsletter.</param>
/// <param name="Number">Which one.</param>
/// <param name="Until">When the link ends, in seconds since 1970.</param>
internal sealed record NewsletterTicket(string TenantId, int Number, long Until);
