using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using TipEngage.Access;
using TipEngage.Plans.Catalog;

namespace TipEngage.Features.Export;

/// <summary>Seals tickets for downloads so that only the service reads and makes them, and opens those that still count.</summary>
internal sealed class DownloadTickets(IDataProtectionProvider protection, Roles roles, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Keeps what is sealed here from being taken for anything else.</summary>
    private const string Purpose = "TipEngage.Features.Export.DownloadTicket";

    private readonly IDataProtector seal = protection.CreateProtector(Purpose);

    public string Issue(Plan plan, Role role, Person person) => seal.Protect(JsonSerializer.Serialize(
        new(plan.Key, role, person.TenantId, person.Id, CultureInfo.CurrentUICulture.Name, (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()),
        DownloadTicketJson.Default.DownloadTicket));

    /// <summary>The ticket, with what its holder may see by now: never more than when it was issued. Null where it was never ours or has ended.</summary>
    public async Task<DownloadTicket?> OpenAsync(string text, CancellationToken cancellationToken)
    {
        if (Unsealed(text) is not { } ticket || clock.GetUtcNow().ToUnixTimeSeconds() >= ticket.Until)
            return null;
        if (ticket.Role is Role.Guest)
            return ticket;

        var now = await roles.NowAsync(new(ticket.TenantId, ticket.PersonId, null), cancellationToken);
        return ticket with { Role = now < ticket.Role ? now : ticket.Role };
    }

    private DownloadTicket? Unsealed(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(seal.Unprotect(text), DownloadTicketJson.Default.DownloadTicket);
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
