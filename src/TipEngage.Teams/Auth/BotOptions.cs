using Microsoft.Extensions.Configuration;

namespace TipEngage.Teams.Auth;

/// <summary>The bot's registration in Azure and the channel it serves, bound from the root of the configuration.</summary>
/// <remarks>
/// The registration keeps the names that bots have used for years. Source:
/// <see href="https://learn.microsoft.com/azure/bot-service/provision-and-publish-a-bot"/>.
/// </remarks>
public sealed class BotOptions
{
    /// <summary><c>MicrosoftAppId</c>: client id of the app registration or of the user-assigned managed identity.</summary>
    /// <value>A GUID. Without one the bot runs in the Development environment only, see <see cref="UnauthenticatedLoopback"/>.</value>
    [ConfigurationKeyName("MicrosoftAppId")]
    public string? AppId { get; init; }

    /// <summary><c>MicrosoftAppTenantId</c>: the tenant of the app registration.</summary>
    /// <value>A GUID; required unless <see cref="AppType"/> is <c>MultiTenant</c>.</value>
    [ConfigurationKeyName("MicrosoftAppTenantId")]
    public string? TenantId { get; init; }

    /// <summary><c>MicrosoftAppType</c>: how the bot is registered.</summary>
    /// <value><c>SingleTenant</c> (the default), <c>UserAssignedMSI</c> or <c>MultiTenant</c>.</value>
    [ConfigurationKeyName("MicrosoftAppType")]
    public string? AppType { get; init; }

    /// <summary><c>MicrosoftAppPassword</c>: a client secret of the app registration.</summary>
    [ConfigurationKeyName("MicrosoftAppPassword")]
    public string? Password { get; init; }

    /// <summary><c>MicrosoftAppCertificatePath</c>: a PEM or PFX file with certificate and private key, instead of a password.</summary>
    [ConfigurationKeyName("MicrosoftAppCertificatePath")]
    public string? CertificatePath { get; init; }

    /// <summary><c>MicrosoftAppCertificateThumbprint</c>: a certificate in the personal store of the user or the machine, instead of a password.</summary>
    /// <value>40 hexadecimal digits (SHA-1).</value>
    [ConfigurationKeyName("MicrosoftAppCertificateThumbprint")]
    public string? CertificateThumbprint { get; init; }

    /// <summary><c>MicrosoftAppFederatedClientId</c>: client id of a managed identity that the app registration trusts, instead of a password.</summary>
    /// <value>A GUID.</value>
    [ConfigurationKeyName("MicrosoftAppFederatedClientId")]
    public string? FederatedClientId { get; init; }

    /// <summary><c>MicrosoftAppFederatedTokenFile</c>: a file with a token of an issuer that the app registration trusts, read anew as it changes, instead of a password.</summary>
    [ConfigurationKeyName("MicrosoftAppFederatedTokenFile")]
    public string? FederatedTokenFile { get; init; }

    /// <summary>The <c>Bot</c> section: the cloud, its addresses, and who may talk to the bot.</summary>
    public ChannelOptions Bot { get; init; } = new();
}
