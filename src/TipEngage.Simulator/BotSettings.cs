namespace TipEngage.Simulator;

/// <summary>Writes the configuration of the bot that belongs to a simulator.</summary>
internal static class BotSettings
{
    public static IReadOnlyDictionary<string, string?> For(SimulatorParts parts, Uri http, Uri https)
    {
        var options = parts.Options;
        var world = parts.World;
        var settings = new Dictionary<string, string?>
        {
            ["Bot:TrustedServiceUrls:0"] = http.ToString(),
            ["Bot:AllowedTenants:0"] = options.TenantId,
            ["Roles:Coordinators:0"] = world.Coordinator.AadObjectId,
            ["Roles:Members:0"] = world.Member.AadObjectId
        };
        if (!options.Tokens)
            return settings;

        settings["MicrosoftAppId"] = options.AppId;
        settings["MicrosoftAppTenantId"] = options.TenantId;
        settings["MicrosoftAppType"] = "SingleTenant";
        settings["MicrosoftAppPassword"] = parts.Directory.Secret;
        settings["Bot:OpenIdMetadata"] = $"{http}v1/.well-known/openidconfiguration";
        settings["Bot:TokenIssuer"] = Identity.ChannelTokens.Issuer;
        settings["Bot:AuthorityHost"] = https.ToString();
        settings["Bot:AuthorityCertificate"] = parts.Certificates.RootPath;
        return settings;
    }
}
