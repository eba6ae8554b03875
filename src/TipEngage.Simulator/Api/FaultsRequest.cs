using TipEngage.Simulator.Identity;
using TipEngage.Simulator.Sending;

namespace TipEngage.Simulator.Api;

/// <summary>A change of the faults in force; what is absent stays as it is.</summary>
internal sealed record FaultsRequest(
    bool Clear, NextFault? Next, DuplicateDelivery? DuplicateDelivery, TokenFault? Token, bool? MetadataDown, bool? TokenEndpointDown, bool? RateLimits, bool RotateKeys);
