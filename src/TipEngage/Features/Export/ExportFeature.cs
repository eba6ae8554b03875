using Microsoft.Extensions.Options;
using TipEngage.Access.Callers;
using TipEngage.Hosting;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.Export;

/// <summary>The plan with its progress as a file: its command, its buttons and its downloads.</summary>
internal static class ExportFeature
{
    public static IServiceCollection AddExport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExportOptions>().Bind(configuration.GetSection(ExportOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<ExportOptions>, ExportOptionsValidator>()
            .AddSingleton<CollectRoadmap>()
            .AddSingleton<DownloadTickets>()
            .AddSingleton<DownloadLimits>()
            .AddSingleton<DownloadRoadmap>()
            .AddSingleton<DownloadPractices>()
            .AddSingleton<DownloadCalendar>();
    }

    public static BotRoutes MapExport(this BotRoutes routes) => routes
        .Command<OfferExport>(Commands.Export)
        .CardAction<OfferExport, OfferExport.Data>();

    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        foreach (var format in ExportFormats.All)
        {
            endpoints.MapGet(
                DownloadRoadmap.PathOf(format),
                ([AsParameters] DownloadRoadmap.Asked asked, DownloadRoadmap download, HttpContext context) => download.HandleAsync(context, format, asked))
                .AllowAnonymous().AddEndpointFilter<PageLanguage>().AddEndpointFilter<FindCaller>();
        }

        endpoints.MapGet(DownloadCalendar.Path, (string? plan, DownloadCalendar download, HttpContext context) => download.HandleAsync(context, plan))
            .AllowAnonymous().AddEndpointFilter<PageLanguage>();
        foreach (var format in DownloadPractices.Formats)
        {
            endpoints.MapGet(DownloadPractices.PathOf(format), (DownloadPractices download, HttpContext context) => download.HandleAsync(context, format))
                .AllowAnonymous().AddEndpointFilter<PageLanguage>();
        }
    }
}
