using TipEngage.Practices;

namespace TipEngage.Features.Reviews;

/// <summary>Has the coordinators' channels show at once what was submitted, decided or withdrawn; what is missed here comes with the next round.</summary>
internal sealed partial class ShowChanged(PracticeNews news, IServiceProvider services, ILogger<ShowChanged> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await news.UntilToldAsync(stoppingToken);
            try
            {
                await ActivatorUtilities.CreateInstance<KeepReviewCards>(services).KeepAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotShown(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not show at once what was changed")]
    private partial void LogNotShown(Exception exception);
}
