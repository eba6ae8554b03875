using TipEngage.Features.Export.Files;
using TipEngage.Hosting;
using TipEngage.Screens;

namespace TipEngage.Features.Export;

/// <summary>Hands out the confirmed events that everybody may see, as a calendar.</summary>
internal sealed class DownloadCalendar(PlanViews views, DownloadLimits limits)
{
    /// <summary>Where it lies below the service's address.</summary>
    public const string Path = "api/v1/events.ics";

    /// <param name="context">The request.</param>
    /// <param name="plan">Period of the plan; null for the current one.</param>
    public async Task<IResult> HandleAsync(HttpContext context, string? plan)
    {
        context.Response.KeepPrivate();
        if (limits.Refuse(context) is { } refusal)
            return refusal;

        return await views.PublicAsync(plan, context.RequestAborted) is { } view
            ? Results.File(CalendarFile.Write(view), CalendarFile.ContentType, CalendarFile.Name)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound);
    }
}
