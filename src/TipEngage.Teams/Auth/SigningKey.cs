using Microsoft.IdentityModel.Tokens;

namespace TipEngage.Teams.Auth;

/// <summary>A published key of the channel with the ids of the channels it may speak for.</summary>
internal sealed record SigningKey(SecurityKey Key, IReadOnlyList<string> Endorsements);
