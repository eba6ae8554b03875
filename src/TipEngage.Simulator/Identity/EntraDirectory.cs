using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Identity;

/// <summary>Knows the bot's registration and answers its requests for a token.</summary>
internal sealed class EntraDirectory(SimulatorOptions options, BotTokens tokens)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private int requests;

    public string Secret { get; } = $"sim~{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";

    public bool Down { get; set; }

    public int Requests => requests;

    public IResult Answer(string tenant, IFormCollection form, string origin)
    {
        Interlocked.Increment(ref requests);
        if (Down)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);

        if (Refusal(tenant, form, origin) is { } refusal)
            return refusal;

        return Results.Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)options.BotTokenLifetime.TotalSeconds,
            ["ext_expires_in"] = (int)options.BotTokenLifetime.TotalSeconds,
            ["access_token"] = tokens.Issue()
        });
    }

    private IResult? Refusal(string tenant, IFormCollection form, string origin)
    {
        if (!string.Equals(tenant, options.TenantId, StringComparison.OrdinalIgnoreCase))
            return Error(400, "invalid_request", 90002, $"Tenant '{tenant}' not found.");

        if (form["grant_type"] != "client_credentials")
            return Error(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");

        if (form["client_id"] != options.AppId)
            return Error(400, "unauthorized_client", 700016, $"Application with identifier '{form["client_id"]}' was not found in the directory.");

        if (form["scope"] != $"{BotTokens.Resource}/.default")
            return Error(400, "invalid_resource", 500011, "The resource principal was not found in the tenant.");

        if (form["client_assertion_type"] == AssertionType)
        {
            return AssertionIsGood(form["client_assertion"].ToString(), $"{origin}/{tenant}/oauth2/v2.0/token")
                ? null
                : Error(401, "invalid_client", 700027, "Client assertion failed signature validation.");
        }

        if (form["client_secret"] is not [{ Length: > 0 } secret])
            return Error(401, "invalid_client", 7000218, "The request body must contain 'client_assertion' or 'client_secret'.");

        return secret == Secret ? null : Error(401, "invalid_client", 7000215, "Invalid client secret provided.");
    }

    /// <summary>A federated assertion is signed elsewhere, so only one by our registered certificate can be verified.</summary>
    private bool AssertionIsGood(string assertion, string audience)
    {
        if (Jwt.Read(assertion) is not { } parts)
            return false;

        if (options.ClientCertificate is not { } certificate)
            return true;

        using var key = certificate.GetRSAPublicKey();
        var padding = parts.Header.TryGetProperty("alg", out var algorithm) && algorithm.ValueEquals("PS256")
            ? RSASignaturePadding.Pss
            : RSASignaturePadding.Pkcs1;
        return key is not null
            && key.VerifyData(parts.Content, parts.Signature, HashAlgorithmName.SHA256, padding)
            && parts.Claims.TryGetProperty("aud", out var intended) && intended.ValueEquals(audience)
            && parts.Claims.TryGetProperty("sub", out var subject) && subject.ValueEquals(options.AppId);
    }

    private IResult Error(int status, string error, int code, string description)
    {
        var trace = Guid.NewGuid().ToString();
        var time = options.Time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Results.Json(new JsonObject
        {
            ["error"] = error,
            ["error_description"] = $"AADSTS{code}: {description} Trace ID: {trace} Correlation ID: {trace} Timestamp: {time}",
            ["error_codes"] = new JsonArray(code),
            ["timestamp"] = time,
            ["trace_id"] = trace,
            ["correlation_id"] = trace
        }, statusCode: status);
    }
}
