using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Identity;

/// <summary>The part of Entra that a bot's credentials talk to.</summary>
internal static class EntraEndpoints
{
    public static void MapEntra(this IEndpointRouteBuilder endpoints, EntraDirectory directory)
    {
        endpoints.MapPost("/{tenant}/oauth2/v2.0/token", async (string tenant, HttpRequest request, CancellationToken cancellationToken) =>
            directory.Answer(tenant, await request.ReadFormAsync(cancellationToken), $"{request.Scheme}://{request.Host}"));
        endpoints.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant, HttpRequest request) =>
            Results.Json(Configuration($"{request.Scheme}://{request.Host}/{tenant}")));
        endpoints.MapGet("/{tenant}/discovery/v2.0/keys", () => Results.Json(BotTokens.ToJsonWebKeySet()));
        endpoints.MapGet("/{tenant}/discovery/instance", (HttpRequest request) => Results.Json(Instances(request)));
    }

    private static JsonObject Configuration(string authority) => new()
    {
        ["issuer"] = $"{authority}/v2.0",
        ["authorization_endpoint"] = $"{authority}/oauth2/v2.0/authorize",
        ["token_endpoint"] = $"{authority}/oauth2/v2.0/token",
        ["jwks_uri"] = $"{authority}/discovery/v2.0/keys",
        ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt"),
        ["response_types_supported"] = new JsonArray("code", "id_token"),
        ["subject_types_supported"] = new JsonArray("pairwise"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256")
    };

    private static JsonObject Instances(HttpRequest request) => new()
    {
        ["tenant_discovery_endpoint"] = $"{request.Scheme}://{request.Host}/common/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = request.Host.Value,
            ["preferred_cache"] = request.Host.Value,
            ["aliases"] = new JsonArray(JsonValue.Create(request.Host.Value))
        })
    };
}
