using TipEngage.Simulator.World;

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
            ["Bot:AllowedTenants:0"] = options.TenantId
        };
        Name(settings, "Coordinators", world.Personas.Where(persona => persona.Role is PersonaRole.Coordinator));
        Name(settings, "Members", world.General.Members.Where(persona => persona.Role is PersonaRole.Member));
        Name(settings, "Submitters", world.Personas.Where(persona => persona.Role is PersonaRole.Business or PersonaRole.CivilSociety));
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

    private static void Name(Dictionary<string, string?> settings, string role, IEnumerable<Persona> personas)
    {
        foreach (var (index, persona) in personas.Index())
            settings[$"Roles:{role}:{index}"] = persona.AadObjectId;
    }
}
