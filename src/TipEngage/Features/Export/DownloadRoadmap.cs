using System.Globalization;
using TipEngage.Access.Callers;
using TipEngage.Features.Export.Files;
using TipEngage.Hosting;
using TipEngage.Resources;

namespace TipEngage.Features.Export;

/// <summary>Hands out the file: what everybody may see, or what the holder of a ticket or a token may.</summary>
internal sealed class DownloadRoadmap(CollectRoadmap roadmap, DownloadTickets tickets, DownloadLimits limits)
{
    /// <summary>Where a format lies below the service's address.</summary>
    public static string PathOf(ExportFormat format) => $"api/v1/export.{format.Extension()}";

    /// <param name="context">The request.</param>
    /// <param name="format">The format.</param>
    /// <param name="asked">What is asked for.</param>
    public async Task<IResult> HandleAsync(HttpContext context, ExportFormat format, Asked asked)
    {
        context.Response.KeepPrivate();
        if (!Enum.TryParse<ExportPart>(asked.Table ?? nameof(ExportPart.Items), ignoreCase: true, out var part) || !Enum.IsDefined(part))
            return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        if (asked.Ticket is null)
            return await FileAsync(context, format, part, asked.Plan, Caller.Of(context));

        if (await tickets.OpenAsync(asked.Ticket, context.RequestAborted) is not { } opened)
            return WebPage.Refuse(context, StatusCodes.Status403Forbidden, Strings.Export_Title, Strings.Export_WorksNoMore);

        CultureInfo.CurrentUICulture = SupportedLanguages.For(opened.Language);
        context.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        return await FileAsync(context, format, part, opened.Plan, new(new(opened.TenantId, opened.PersonId, null), opened.Role));
    }

    private async Task<IResult> FileAsync(HttpContext context, ExportFormat format, ExportPart part, string? plan, Caller reader)
    {
        if (limits.Refuse(context, reader.Person.Id) is { } refusal)
            return refusal;

        return await roadmap.CollectAsync(plan, reader.Role, context.RequestAborted) is { } export
            ? Results.File(ExportFile.Write(export, format, part), format.ContentType(), ExportFile.NameOf(export, format, part))
            : Results.Problem(statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>What is asked for, from the query.</summary>
    internal sealed record Asked
    {
        /// <summary>Period of the plan; null for the current one.</summary>
        public string? Plan { get; init; }

        /// <summary>A sealed ticket; null for none.</summary>
        public string? Ticket { get; init; }

        /// <summary>Which table, in a format that has one only: <c>items</c>, <c>events</c>, <c>initiatives</c> or <c>history</c>; null for items.</summary>
        public string? Table { get; init; }
    }
}
