using TipEngage.Simulator.Identity;
using TipEngage.Simulator.Sending;

namespace TipEngage.Simulator.Api;

/// <summary>Reads and sets what goes wrong.</summary>
internal static class FaultsApi
{
    public static void MapFaults(this IEndpointRouteBuilder api, SimulatorParts parts)
    {
        api.MapGet("/faults", () => View(parts));
        api.MapPost("/faults", (FaultsRequest request) => Set(parts, request));
    }

    private static IResult Set(SimulatorParts parts, FaultsRequest request)
    {
        var next = request.Next?.ToFault();
        if (request.Next is not null && (next is null || request.Next.Times is < 1))
            return Results.BadRequest(new ErrorView("This fault is unknown."));

        if (request.Clear)
            Clear(parts);
        if (next is not null)
            parts.ConnectorFaults.Next(next, request.Next!.Times ?? 1, request.Next.Operation);
        if (request.RotateKeys)
            parts.ChannelKeys.Rotate(keepOld: false);

        parts.DeliveryFaults.Duplicates = request.DuplicateDelivery ?? parts.DeliveryFaults.Duplicates;
        parts.DeliveryFaults.Token = request.Token ?? parts.DeliveryFaults.Token;
        parts.Metadata.Down = request.MetadataDown ?? parts.Metadata.Down;
        parts.Directory.Down = request.TokenEndpointDown ?? parts.Directory.Down;
        parts.Limits.Enforced = request.RateLimits ?? parts.Limits.Enforced;
        return Results.Ok(View(parts));
    }

    private static void Clear(SimulatorParts parts)
    {
        parts.ConnectorFaults.Clear();
        parts.DeliveryFaults.Duplicates = DuplicateDelivery.None;
        parts.DeliveryFaults.Token = TokenFault.None;
        parts.Metadata.Down = false;
        parts.Directory.Down = false;
    }

    private static FaultsView View(SimulatorParts parts) => new(
        parts.ConnectorFaults.Remaining,
        parts.DeliveryFaults.Duplicates,
        parts.DeliveryFaults.Token,
        parts.Metadata.Down,
        parts.Directory.Down,
        parts.Limits.Enforced);
}
