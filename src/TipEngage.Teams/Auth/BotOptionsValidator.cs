using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TipEngage.Teams.Auth;

/// <summary>Says, in a sentence per fault, what to set before the bot can start.</summary>
internal sealed class BotOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        List<string> faults = [.. AppFaults(options), .. ChannelFaults(options.Bot)];
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> AppFaults(BotOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.AppId))
        {
            if (!environment.IsDevelopment())
            {
                yield return "Set MicrosoftAppId to the bot's app (client) id: only the Development environment runs without one, "
                    + $"and this is {environment.EnvironmentName}.";
            }

            yield break;
        }

        if (NotAnId(options.AppId))
            yield return "Set MicrosoftAppId to the bot's app (client) id, a GUID.";
        if (!string.IsNullOrWhiteSpace(options.TenantId) && NotAnId(options.TenantId))
            yield return "Set MicrosoftAppTenantId to the id of the bot's tenant, a GUID.";
        if (BotSettings.AppTypeOf(options) is not { } type)
        {
            yield return $"Set MicrosoftAppType to SingleTenant, UserAssignedMSI or MultiTenant instead of '{options.AppType}'.";
            yield break;
        }

        if (type is not BotAppType.MultiTenant && string.IsNullOrWhiteSpace(options.TenantId))
            yield return $"Set MicrosoftAppTenantId to the id of the bot's tenant: a {type} bot belongs to one.";
        if (type is BotAppType.MultiTenant && string.IsNullOrWhiteSpace(options.TenantId) && options.Bot.AllowedTenants.Count is 0)
            yield return "Set Bot:AllowedTenants to the tenants that may use the bot: a MultiTenant bot without MicrosoftAppTenantId has no own one.";
        if (type is not BotAppType.UserAssignedMSI)
        {
            foreach (var fault in CredentialFaults(options, type))
                yield return fault;
        }
    }

    private static IEnumerable<string> CredentialFaults(BotOptions options, BotAppType type)
    {
        const string choice = "MicrosoftAppPassword, MicrosoftAppCertificatePath, MicrosoftAppCertificateThumbprint, "
            + "MicrosoftAppFederatedClientId or MicrosoftAppFederatedTokenFile";
        string?[] credentials =
        [
            options.Password, options.CertificatePath, options.CertificateThumbprint, options.FederatedClientId, options.FederatedTokenFile,
        ];
        switch (credentials.Count(credential => !string.IsNullOrWhiteSpace(credential)))
        {
            case 0:
                yield return $"Set one of {choice}: a {type} bot needs a credential.";
                break;
            case > 1:
                yield return $"Set only one of {choice}: more than one is set.";
                break;
        }

        if (!string.IsNullOrWhiteSpace(options.CertificatePath) && !File.Exists(options.CertificatePath))
            yield return "Set MicrosoftAppCertificatePath to a file that exists.";
        if (!string.IsNullOrWhiteSpace(options.FederatedTokenFile) && !File.Exists(options.FederatedTokenFile))
            yield return "Set MicrosoftAppFederatedTokenFile to a file that exists.";
        if (!string.IsNullOrWhiteSpace(options.FederatedClientId) && NotAnId(options.FederatedClientId))
            yield return "Set MicrosoftAppFederatedClientId to the client id of a managed identity, a GUID.";
    }

    private static IEnumerable<string> ChannelFaults(ChannelOptions bot)
    {
        if (BotCloud.Find(bot.Cloud) is not { } cloud)
        {
            yield return $"Set Bot:Cloud to Public, USGovernment or China instead of '{bot.Cloud}'.";
            yield break;
        }

        if (bot.OpenIdMetadata is { } metadata && !SafeAddress.IsSafe(metadata))
            yield return "Set Bot:OpenIdMetadata to an https address; http is for loopback only.";
        if (bot.AuthorityHost is { } authority && !(authority.IsAbsoluteUri && authority.Scheme == Uri.UriSchemeHttps))
            yield return "Set Bot:AuthorityHost to an https address.";
        if (!string.IsNullOrWhiteSpace(bot.AuthorityCertificate))
        {
            if (bot.AuthorityHost is null || bot.AuthorityHost.Equals(cloud.AuthorityHost))
                yield return "Remove Bot:AuthorityCertificate, or set Bot:AuthorityHost to the host it vouches for.";
            if (!File.Exists(bot.AuthorityCertificate))
                yield return "Set Bot:AuthorityCertificate to a PEM file that exists.";
        }

        foreach (var url in bot.TrustedServiceUrls.Where(url => !Auth.TrustedServiceUrls.IsEntry(url)))
            yield return $"Set Bot:TrustedServiceUrls to https addresses without user, query or fragment; http is for loopback only; '{url}' is not one.";
        if (bot.TrustedServiceUrls.Count is 0 && cloud.TrustedServiceUrls.Count is 0)
            yield return $"Set Bot:TrustedServiceUrls: no service URL of Teams in the cloud {cloud.Name} is published.";
        foreach (var tenant in bot.AllowedTenants.Where(NotAnId))
            yield return $"Set Bot:AllowedTenants to tenant ids, GUIDs; '{tenant}' is not one.";
    }

    private static bool NotAnId(string value) => !Guid.TryParseExact(value, "D", out var id) || id == Guid.Empty;
}
