using Microsoft.Extensions.Hosting;

namespace TipEngage.Teams.Auth;

/// <summary>Loads the channel's keys at start, and again until it succeeds: a replica that is not ready gets no request that would.</summary>
internal sealed class SigningKeysLoader(ChannelTokenValidator validator, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await validator.EnsureLoadedAsync(stoppingToken))
            await Task.Delay(SigningKeys.BetweenFailedLoads, clock, stoppingToken);
    }
}
