using Microsoft.Extensions.Options;

namespace TipEngage.Teams.Connector;

/// <summary>Makes calls wait for the published limits, and writes to one conversation for each other.</summary>
internal sealed class ConnectorThrottle
{
    private readonly RateLanes[] byRate;
    private readonly RateLanes? byTenant;
    private readonly bool serial;

    public ConnectorThrottle(IOptions<ConnectorOptions> options, TimeProvider timeProvider)
    {
        var limits = options.Value.RateLimits;
        serial = options.Value.OneWriteAtATime;
        byRate = [.. Enum.GetValues<RateClass>().Select(rate => new RateLanes(limits.Enabled ? limits.Of(rate).ToWindows() : [], timeProvider))];
        byTenant = limits.Enabled
            ? new RateLanes([new RateWindow(limits.TenantPerSecond, TimeSpan.FromSeconds(1))], timeProvider)
            : null;
    }

    /// <summary>Stands in line for a call; what it returns is disposed of when the call is over.</summary>
    public ValueTask<Passage> EnterAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        var holdsTurn = serial && call.Operation.Serial;
        if (byTenant is null && !holdsTurn)
            return ValueTask.FromResult(default(Passage));

        var passage = new Passage(
            byRate[(int)call.Operation.Rate].Rent(ConversationReference.IdWithoutThread(call.Target)),
            byTenant?.Rent(call.TenantId ?? ""),
            holdsTurn);

        return holdsTurn ? passage.TakeTurnAsync(cancellationToken) : ValueTask.FromResult(passage);
    }
}
