using TipEngage.Access;

namespace TipEngage.Features.Export;

/// <summary>What a download link stands for.</summary>
/// <param name="Plan">Period of the plan.</param>
/// <param name="Role">The most that its holder may see.</param>
/// <param name="TenantId">Tenant of the person who got it.</param>
/// <param name="PersonId">Id of that person.</param>
/// <param name="Language">Language of the file's headings.</param>
/// <param name="Until">When it ends, in seconds since 1970.</param>
internal sealed record DownloadTicket(string Plan, Role Role, string TenantId, string PersonId, string Language, long Until);
