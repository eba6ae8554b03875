using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;

namespace TipEngage.Hosting;

/// <summary>Seals tickets of one kind for links, so that only the service makes and reads them.</summary>
/// <param name="protection">The keys of the service.</param>
/// <param name="purpose">Keeps what is sealed here from being taken for anything else.</param>
/// <param name="json">How a ticket is written.</param>
internal sealed class TicketSeal<TTicket>(IDataProtectionProvider protection, string purpose, JsonTypeInfo<TTicket> json)
    where TTicket : class
{
    private readonly IDataProtector seal = protection.CreateProtector(purpose);

    public string Close(TTicket ticket) => seal.Protect(JsonSerializer.Serialize(ticket, json));

    /// <summary>The ticket; null for what was never sealed here.</summary>
    public TTicket? Open(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(seal.Unprotect(text), json);
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
