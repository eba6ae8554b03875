using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Identity;

/// <summary>The channel's OpenID metadata and keys.</summary>
internal static class ChannelMetadataEndpoints
{
    public static void MapChannelMetadata(this IEndpointRouteBuilder endpoints, ChannelKeys keys, MetadataSwitch state)
    {
        endpoints.MapGet("/v1/.well-known/openidconfiguration", (HttpRequest request) => state.Answer(() => new JsonObject
        {
            ["issuer"] = ChannelTokens.Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = $"{request.Scheme}://{request.Host}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt")
        }));
        endpoints.MapGet("/v1/.well-known/keys", () => state.Answer(keys.ToJsonWebKeySet));
    }
}
