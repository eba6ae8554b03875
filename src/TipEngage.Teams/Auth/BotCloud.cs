namespace TipEngage.Teams.Auth;

/// <summary>The constants of one Microsoft cloud.</summary>
internal sealed record BotCloud
{
    public required string Name { get; init; }
    public required Uri OpenIdMetadata { get; init; }
    public required string TokenIssuer { get; init; }
    public required Uri AuthorityHost { get; init; }
    public required string MultiTenantAuthority { get; init; }
    public required string Scope { get; init; }
    public required IReadOnlyList<string> TrustedServiceUrls { get; init; }

    public static IReadOnlyList<BotCloud> All { get; } =
    [
        new()
        {
            Name = "Public",
            OpenIdMetadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
            TokenIssuer = "https://api.botframework.com",
            AuthorityHost = new("https://login.microsoftonline.com/"),
            MultiTenantAuthority = "botframework.com",
            Scope = "https://api.botframework.com/.default",
            TrustedServiceUrls = ["https://smba.trafficmanager.net/", "https://smba.infra.gcc.teams.microsoft.com/"],
        },
        new()
        {
            Name = "USGovernment",
            OpenIdMetadata = new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
            TokenIssuer = "https://api.botframework.us",
            AuthorityHost = new("https://login.microsoftonline.us/"),
            MultiTenantAuthority = "MicrosoftServices.onmicrosoft.us",
            Scope = "https://api.botframework.us/.default",
            TrustedServiceUrls = ["https://smba.infra.gov.teams.microsoft.us/", "https://smba.infra.dod.teams.microsoft.us/"],
        },
        new()
        {
            Name = "China",
            OpenIdMetadata = new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
            TokenIssuer = "https://api.botframework.azure.cn",
            AuthorityHost = new("https://login.partner.microsoftonline.cn/"),
            MultiTenantAuthority = "microsoftservices.partner.onmschina.cn",
            Scope = "https://api.botframework.azure.cn/.default",
            TrustedServiceUrls = [],
        },
    ];

    public static BotCloud? Find(string? name) => string.IsNullOrWhiteSpace(name)
        ? All[0]
        : All.FirstOrDefault(cloud => cloud.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
}
