using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Hosting;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Makes links to the files of newsletters that work for a while, and opens them.</summary>
internal sealed class NewsletterTickets(IDataProtectionProvider protection, IOptions<PublicUrlOptions> links, TimeProvider clock)
{
    public const string Path = "newsletters/letter.eml";
    private static readonly TimeSpan lifetime = TimeSpan.FromMinutes(10);

    private readonly TicketSeal<NewsletterTicket> seal = new(protection, "TipEngage.Features.Digests.NewsletterTicket", NewsletterTicketJson.Default.NewsletterTicket);

    /// <summary>Null where the service has no address.</summary>
    public Uri? LinkTo(NewsletterRow row) => links.Value.Under($"{Path}?ticket={Uri.EscapeDataString(Issue(row))}");

    public string Issue(NewsletterRow row) => seal.Close(new(row.TenantId, row.Number, (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds()));

    /// <summary>The ticket; null where it was never ours or has ended.</summary>
    public NewsletterTicket? Open(string text) => seal.Open(text) is { } ticket && clock.GetUtcNow().ToUnixTimeSeconds() < ticket.Until ? ticket : null;
}
