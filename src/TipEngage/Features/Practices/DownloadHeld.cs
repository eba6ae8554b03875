using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Hosting;
using TipEngage.Practices;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Practices;

/// <summary>Hands a person everything that is held about them, by a link that works for a few minutes.</summary>
internal sealed class DownloadHeld(IDataProtectionProvider protection, CollectHeld held, OwnPractices own, PlanViews views, IOptions<PublicUrlOptions> links, TimeProvider clock)
{
    public const string Path = "api/v1/held-about-me.json";

    private static readonly TimeSpan lifetime = TimeSpan.FromMinutes(10);

    private readonly TicketSeal<HeldTicket> seal = new(protection, "TipEngage.Features.Practices.HeldTicket", HeldTicketJson.Default.HeldTicket);

    /// <summary>The link; null where the service knows no address of its own.</summary>
    public Uri? LinkFor(Person person) => links.Value.Under($"{Path}?ticket={Uri.EscapeDataString(Issue(person))}");

    public async Task<IResult> HandleAsync(HttpContext context, string? ticket)
    {
        context.Response.KeepPrivate();
        if (ticket is not null && seal.Open(ticket) is { } opened && clock.GetUtcNow().ToUnixTimeSeconds() < opened.Until)
        {
            CultureInfo.CurrentUICulture = SupportedLanguages.For(opened.Language ?? CultureInfo.CurrentUICulture.Name);
            return Results.File((await CollectAsync(new(opened.TenantId, opened.PersonId, null), context.RequestAborted)).ToJson(), "application/json", "tipengage-held-about-me.json");
        }

        return WebPage.Refuse(context, StatusCodes.Status403Forbidden, Strings.Practice_Mine, Strings.Export_WorksNoMore);
    }

    /// <summary>What is held, as it is and in words.</summary>
    public async Task<HeldAbout> CollectAsync(Person person, CancellationToken cancellationToken)
    {
        var view = await views.PublicAsync(cancellationToken);
        return new HeldInWords(view).Of(await held.CollectAsync(person, cancellationToken), await own.ListAsync(person, cancellationToken));
    }

    private string Issue(Person person) => seal.Close(new(person.TenantId, person.Id, (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds(), CultureInfo.CurrentUICulture.Name));
}
