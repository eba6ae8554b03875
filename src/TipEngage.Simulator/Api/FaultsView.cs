using TipEngage.Simulator.Identity;
using TipEngage.Simulator.Sending;

namespace TipEngage.Simulator.Api;

/// <summary>The faults in force.</summary>
internal sealed record FaultsView(int Queued, DuplicateDelivery DuplicateDelivery, TokenFault Token, bool MetadataDown, bool TokenEndpointDown, bool RateLimits);
