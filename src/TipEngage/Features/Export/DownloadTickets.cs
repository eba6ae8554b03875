using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using TipEngage.Access;
using TipEngage.Hosting;
using TipEngage.Plans.Catalog;

namespace TipEngage.Features.Export;

/// <summary>Seals tickets for downloads so that only the service reads and makes them, and opens those that still count.</summary>
internal sealed class DownloadTickets(IDataProtectionProvider protection, Roles roles, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly TicketSeal<DownloadTicket> seal = new(protection, "TipEngage.Features.Export.DownloadTicket", DownloadTicketJson.Default.DownloadTicket);

    public string Issue(Plan plan, Role role, Person person) => seal.Close(
        new(plan.Key, role, person.TenantId, person.Id, CultureInfo.CurrentUICulture.Name, (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()));

    /// <summary>The ticket, with what its holder may see by now: never more than when it was issued. Null where it was never ours or has ended.</summary>
    public async Task<DownloadTicket?> OpenAsync(string text, CancellationToken cancellationToken)
    {
        if (seal.Open(text) is not { } ticket || clock.GetUtcNow().ToUnixTimeSeconds() >= ticket.Until)
            return null;
        if (ticket.Role is Role.Guest)
            return ticket;

        var now = await roles.NowAsync(new(ticket.TenantId, ticket.PersonId, null), cancellationToken);
        return ticket with { Role = now < ticket.Role ? now : ticket.Role };
    }
}
