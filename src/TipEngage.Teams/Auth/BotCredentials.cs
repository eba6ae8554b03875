using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace TipEngage.Teams.Auth;

/// <summary>Makes the Azure.Identity credential that fits the bot's registration.</summary>
internal static class BotCredentials
{
    private const string ExchangeScope = "api://AzureADTokenExchange/.default";

    public static TokenCredential Create(BotOptions options)
    {
        var settings = BotSettings.From(options);
        var appId = settings.AppId ?? throw new InvalidOperationException("Without an app id the bot has no token.");
        var tenant = settings.TokenTenant;

        return options switch
        {
            _ when settings.AppType is BotAppType.UserAssignedMSI => ManagedIdentity(appId),
            { Password: { Length: > 0 } secret } =>
                new ClientSecretCredential(tenant, appId, secret, Apply(new ClientSecretCredentialOptions(), options, settings)),
            { CertificatePath: { Length: > 0 } path } =>
                new ClientCertificateCredential(tenant, appId, path, Apply(new ClientCertificateCredentialOptions(), options, settings)),
            { CertificateThumbprint: { Length: > 0 } thumbprint } =>
                new ClientCertificateCredential(tenant, appId, FromStore(thumbprint), Apply(new ClientCertificateCredentialOptions(), options, settings)),
            { FederatedClientId: { Length: > 0 } identity } => Federated(tenant, appId, ManagedIdentity(identity), options, settings),
            { FederatedTokenFile: { Length: > 0 } file } => FromTokenFile(tenant, appId, file, options, settings),
            _ => throw new InvalidOperationException("The bot has no credential."),
        };
    }

    private static ManagedIdentityCredential ManagedIdentity(string clientId) =>
        new(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static ClientAssertionCredential Federated(
        string tenant, string appId, TokenCredential identity, BotOptions options, BotSettings settings) =>
        new(
            tenant,
            appId,
            async cancellationToken => (await identity.GetTokenAsync(new([ExchangeScope]), cancellationToken)).Token,
            Apply(new ClientAssertionCredentialOptions(), options, settings));

    private static WorkloadIdentityCredential FromTokenFile(
        string tenant, string appId, string file, BotOptions options, BotSettings settings)
    {
        var workload = Apply(new WorkloadIdentityCredentialOptions(), options, settings);
        workload.TenantId = tenant;
        workload.ClientId = appId;
        workload.TokenFilePath = file;
        return new(workload);
    }

    private static X509Certificate2 FromStore(string thumbprint) =>
        Find(StoreLocation.CurrentUser, thumbprint)
        ?? Find(StoreLocation.LocalMachine, thumbprint)
        ?? throw new TokenAcquisitionException(null, "Set MicrosoftAppCertificateThumbprint to that of a certificate in the personal store: none has it.");

    private static X509Certificate2? Find(StoreLocation location, string thumbprint)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).FirstOrDefault();
        }
        catch (CryptographicException)
        {
            // Not every system has every store.
            return null;
        }
    }

    private static TOptions Apply<TOptions>(TOptions target, BotOptions options, BotSettings settings)
        where TOptions : TokenCredentialOptions
    {
        target.AuthorityHost = settings.AuthorityHost;
        target.Retry.MaxRetries = 2;
        target.Retry.Delay = TimeSpan.FromMilliseconds(200);
        target.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        if (!settings.HasCustomAuthority)
            return target;

        DisableInstanceDiscovery(target);
        if (options.Bot.AuthorityCertificate is { Length: > 0 } root)
            target.Transport = new HttpClientTransport(new HttpClient(Trusting(X509CertificateLoader.LoadCertificateFromFile(root))));
        return target;
    }

    private static void DisableInstanceDiscovery(TokenCredentialOptions target)
    {
        switch (target)
        {
            case ClientSecretCredentialOptions secret:
                secret.DisableInstanceDiscovery = true;
                break;
            case ClientCertificateCredentialOptions certificate:
                certificate.DisableInstanceDiscovery = true;
                break;
            case ClientAssertionCredentialOptions assertion:
                assertion.DisableInstanceDiscovery = true;
                break;
            case WorkloadIdentityCredentialOptions workload:
                workload.DisableInstanceDiscovery = true;
                break;
        }
    }

    /// <summary>Checks the whole chain and the host name as always, but against this one root.</summary>
    internal static SocketsHttpHandler Trusting(X509Certificate2 root) => new()
    {
        AllowAutoRedirect = false,
        SslOptions =
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { root },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };
}
