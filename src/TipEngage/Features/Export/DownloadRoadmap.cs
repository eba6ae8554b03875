using System.Globalization;
using TipEngage.Access;
using TipEngage.Features.Export.Files;
using TipEngage.Hosting;
using TipEngage.Resources;

namespace TipEngage.Features.Export;

/// <summary>Hands out the file: what everybody may see, or what the holder of a ticket may.</summary>
internal sealed class DownloadRoadmap(CollectRoadmap roadmap, DownloadTickets tickets)
{
    /// <summary>Where a format lies below the service's address.</summary>
    public static string PathOf(ExportFormat format) => $"api/v1/export.{format.Extension()}";

    /// <param name="context">The request.</param>
    /// <param name="format">The format.</param>
    /// <param name="plan">Period of the plan; null for the current one.</param>
    /// <param name="ticket">A sealed ticket; null for none.</param>
    /// <param name="role">What the caller may see without a ticket.</param>
    public async Task<IResult> HandleAsync(HttpContext context, ExportFormat format, string? plan, string? ticket, Role role)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (ticket is null)
            return await FileAsync(context, format, plan, role);

        if (await tickets.OpenAsync(ticket, context.RequestAborted) is not { } opened)
            return NoMore(context);

        CultureInfo.CurrentUICulture = SupportedLanguages.For(opened.Language);
        context.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        return await FileAsync(context, format, opened.Plan, opened.Role);
    }

    private async Task<IResult> FileAsync(HttpContext context, ExportFormat format, string? plan, Role role) =>
        await roadmap.CollectAsync(plan, role, context.RequestAborted) is { } export
            ? Results.File(ExportFile.Write(export, format), format.ContentType(), ExportFile.NameOf(export, format))
            : Results.Problem(statusCode: StatusCodes.Status404NotFound);

    private static IResult NoMore(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return WebPage.Of(context, Strings.Export_Title, $"<p>{WebPage.Encode(Strings.Export_WorksNoMore)}</p>");
    }
}
