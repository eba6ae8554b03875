using TipEngage.Hosting;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Hands out the file of a newsletter to who has a ticket for it.</summary>
internal sealed class DownloadNewsletter(NewsletterDesk desk, NewsletterTickets tickets)
{
    public async Task<IResult> HandleAsync(HttpContext context, string? ticket)
    {
        context.Response.KeepPrivate();
        return ticket is not null && tickets.Open(ticket) is { } opened && await desk.FindAsync(opened.TenantId, opened.Number, context.RequestAborted) is { ReleasedAt: not null } row
            ? Results.File(NewsletterFile.Write(row), NewsletterFile.ContentType, NewsletterFile.NameOf(row))
            : WebPage.Refuse(context, StatusCodes.Status403Forbidden, Strings.Button_Newsletter, Strings.Export_WorksNoMore);
    }
}
