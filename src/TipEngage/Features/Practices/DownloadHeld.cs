using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Hosting;
using TipEngage.Practices;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Practices;

/// <summary>Hands a person everything that is held about them, by a link that works for a few minutes.</summary>
internal sealed class DownloadHeld(IDataProtectionProvider protection, CollectHeld held, IOptions<PublicUrlOptions> links)
{
    public const string Path = "api/v1/held-about-me.json";

    private static readonly TimeSpan lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("TipEngage.Features.Practices.DownloadHeld").ToTimeLimitedDataProtector();

    /// <summary>The link; null where the service knows no address of its own.</summary>
    public Uri? LinkFor(Person person) =>
        links.Value.Under($"{Path}?ticket={Uri.EscapeDataString(seal.Protect(JsonSerializer.Serialize<string[]>([person.TenantId, person.Id]), lifetime))}");

    public async Task<IResult> HandleAsync(HttpContext context, string? ticket)
    {
        context.Response.KeepPrivate();
        if (PersonOf(ticket) is { } person)
            return Results.File((await held.CollectAsync(person, context.RequestAborted)).ToJson(), "application/json", "tipengage-held-about-me.json");

        return WebPage.Refuse(context, StatusCodes.Status403Forbidden, Strings.Practice_Mine, Strings.Export_WorksNoMore);
    }

    private Person? PersonOf(string? ticket)
    {
        try
        {
            return ticket is not null && JsonSerializer.Deserialize<string[]>(seal.Unprotect(ticket)) is [var tenant, var id] ? new(tenant, id, null) : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
