using System.Security.Cryptography.X509Certificates;

namespace TipEngage.Teams.Auth;

/// <summary>What it takes to check the tokens that Entra issues to users of the bot's app registration.</summary>
/// <remarks>Source: <see href="https://learn.microsoft.com/entra/identity-platform/access-tokens"/>.</remarks>
public sealed class EntraUsers
{
    /// <summary>Issuer of tokens of the first version, in the clouds that say so.</summary>
    private const string FirstIssuer = "https://sts.windows.net/";

    internal EntraUsers(BotSettings settings, BotOptions options)
    {
        Audiences = settings.AppId is { } app ? [app, $"api://{app}"] : [];
        Tenants = settings.AllowedTenants;
        Issuers = [.. Tenants.SelectMany(tenant => new[] { new Uri(settings.AuthorityHost, $"{tenant}/v2.0").ToString(), $"{FirstIssuer}{tenant}/" })];
        Metadata = new(settings.AuthorityHost, $"{settings.TenantId ?? Tenants.FirstOrDefault() ?? "common"}/v2.0/.well-known/openid-configuration");
        Certificate = settings.HasCustomAuthority ? options.Bot.AuthorityCertificate : null;
    }

    /// <summary>Where the addresses of the keys are.</summary>
    public Uri Metadata { get; }

    /// <summary>Who may have issued a token: Entra, for one of <see cref="Tenants"/>.</summary>
    public IReadOnlyList<string> Issuers { get; }

    /// <summary>Whom a token must be for: the app.</summary>
    public IReadOnlyList<string> Audiences { get; }

    /// <summary>The tenants whose users are let in.</summary>
    public IReadOnlySet<string> Tenants { get; }

    private string? Certificate { get; }

    /// <summary>Makes what asks Entra for keys: a custom authority is trusted by the root that the options name.</summary>
    public HttpMessageHandler CreateHandler() => Certificate is { Length: > 0 } root
        ? BotCredentials.Trusting(X509CertificateLoader.LoadCertificateFromFile(root))
        : new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
}
