using TipEngage.Simulator.Connector;

namespace TipEngage.Simulator.Api;

/// <summary>A fault of the next connector calls.</summary>
/// <param name="Kind"><c>throttled</c>, <c>status</c>, <c>dropped</c>, <c>droppedAfter</c>, <c>slow</c> or <c>withoutId</c>.</param>
internal sealed record NextFault(string Kind, int? Times, int? Status, double? RetryAfterSeconds, double? DelaySeconds, ConnectorOperation? Operation)
{
    public ConnectorFault? ToFault() => Kind switch
    {
        "throttled" => ConnectorFault.Throttled(RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null),
        "status" => ConnectorFault.Status(Status ?? 503),
        "dropped" => ConnectorFault.Drop(),
        "droppedAfter" => ConnectorFault.Drop(afterEffect: true),
        "slow" => ConnectorFault.Slow(TimeSpan.FromSeconds(DelaySeconds ?? 5)),
        "withoutId" => ConnectorFault.WithoutId(),
        _ => null
    };
}
