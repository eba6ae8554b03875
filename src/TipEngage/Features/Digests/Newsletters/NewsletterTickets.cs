using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Makes links to the files of newsletters that work for a while, and opens them.</summary>
internal sealed class NewsletterTickets(IDataProtectionProvider protection, IOptions<PublicUrlOptions> links, TimeProvider clock)
{
    public const string Path = "newsletters/letter.eml";
    private const string Purpose = "TipEngage.Features.Digests.NewsletterTicket";
    private static readonly TimeSpan lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector seal = protection.CreateProtector(Purpose);

    /// <summary>Null where the service has no address.</summary>
    public Uri? LinkTo(NewsletterRow row) => links.Value.Under($"{Path}?ticket={Uri.EscapeDataString(Issue(row))}");

    public string Issue(NewsletterRow row) =>
        seal.Protect(JsonSerializer.Serialize(new(row.TenantId, row.Number, (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds()), NewsletterTicketJson.Default.NewsletterTicket));

    /// <summary>The ticket; null where it was never ours or has ended.</summary>
    public NewsletterTicket? Open(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(seal.Unprotect(text), NewsletterTicketJson.Default.NewsletterTicket) is { } ticket && clock.GetUtcNow().ToUnixTimeSeconds() < ticket.Until ? ticket : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
