using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using TipEngage.Teams.Auth;

namespace TipEngage.Access.Callers;

/// <summary>Checks the tokens of callers: by Entra, for our app, of a user of an allowed tenant.</summary>
internal static class EntraCallers
{
    public const string Scheme = "Entra";

    /// <summary>Beside a second scheme none is the default, which would look at the channel's tokens too.</summary>
    private const string NoDefault = "None";

    public const string ObjectId = "oid", Tenant = "tid", Scopes = "scp", Name = "name";

    public static void AddEntraCallers(this IServiceCollection services)
    {
        services.AddAuthentication().AddJwtBearer(Scheme, _ => { }).AddPolicyScheme(NoDefault, null, _ => { });
        services.AddOptions<JwtBearerOptions>(Scheme).Configure<EntraUsers>(Configure);
    }

    private static void Configure(JwtBearerOptions options, EntraUsers users)
    {
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;
        options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            users.Metadata.ToString(), new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(new HttpClient(users.CreateHandler()) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20 }));
        options.TokenValidationParameters = new()
        {
            ValidIssuers = users.Issuers,
            ValidAudiences = users.Audiences,
            ValidAlgorithms = ["RS256"],
            ValidateIssuer = true,
            ValidateAudience = true,
            ValidateLifetime = true,
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            NameClaimType = Name,
        };
        options.Events = new()
        {
            OnAuthenticationFailed = context =>
            {
                context.Fail(context.Exception);
                return Task.CompletedTask;
            },
            OnTokenValidated = context =>
            {
                if (!IsUser(context.Principal!, users))
                    context.Fail(nameof(IsUser));
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>Programs have tokens too, without a user in them.</summary>
    private static bool IsUser(System.Security.Claims.ClaimsPrincipal principal, EntraUsers users) =>
        Guid.TryParse(principal.FindFirst(ObjectId)?.Value, out _)
        && principal.FindFirst(Tenant)?.Value is { } tenant && users.Tenants.Contains(tenant)
        && principal.FindFirst("iss")?.Value.Contains($"/{tenant}/", StringComparison.OrdinalIgnoreCase) is true
        && !string.IsNullOrWhiteSpace(principal.FindFirst(Scopes)?.Value);

    /// <summary>Whether Entra's keys are at hand, without which no token can be told from a forged one.</summary>
    public static async Task<bool> HaveKeysAsync(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(Scheme);
        try
        {
            return (await options.ConfigurationManager!.GetConfigurationAsync(http.RequestAborted)).SigningKeys.Count > 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
