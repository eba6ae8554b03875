using TipEngage.Practices;

namespace TipEngage.Features.Reviews;

/// <summary>Has the coordinators' channels show what was submitted at once; what is missed here comes with the next round.</summary>
internal sealed partial class ShowSubmitted(SubmitPractice submit, IServiceProvider services, ILogger<ShowSubmitted> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await submit.UntilSubmittedAsync(stoppingToken);
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

    [LoggerMessage(LogLevel.Warning, "Could not show at once what was submitted")]
    private partial void LogNotShown(Exception exception);
}
