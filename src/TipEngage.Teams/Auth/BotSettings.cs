namespace TipEngage.Teams.Auth;

/// <summary>The options with the cloud's defaults filled in and ids in one spelling; made of options that passed validation.</summary>
internal sealed record BotSettings
{
    public required string? AppId { get; init; }
    public required string? TenantId { get; init; }
    public required BotAppType AppType { get; init; }
    public required BotCloud Cloud { get; init; }
    public required Uri OpenIdMetadata { get; init; }
    public required string TokenIssuer { get; init; }
    public required Uri AuthorityHost { get; init; }
    public required IReadOnlyList<string> TrustedServiceUrls { get; init; }
    public required IReadOnlySet<string> AllowedTenants { get; init; }
    public required bool RequireEndorsements { get; init; }

    public string TokenTenant => AppType is BotAppType.MultiTenant ? Cloud.MultiTenantAuthority : TenantId ?? "";

    public bool HasCustomAuthority => !AuthorityHost.Equals(Cloud.AuthorityHost);

    public static BotSettings From(BotOptions options)
    {
        var bot = options.Bot;
        var cloud = BotCloud.Find(bot.Cloud) ?? throw new ArgumentException($"No cloud is named '{bot.Cloud}'.", nameof(options));
        var tenantId = Id(options.TenantId);
        string?[] tenants = bot.AllowedTenants.Count > 0 ? [.. bot.AllowedTenants.Select(Id)] : [tenantId];

        return new()
        {
            AppId = Id(options.AppId),
            TenantId = tenantId,
            AppType = AppTypeOf(options) ?? throw new ArgumentException($"No bot type is named '{options.AppType}'.", nameof(options)),
            Cloud = cloud,
            OpenIdMetadata = bot.OpenIdMetadata ?? cloud.OpenIdMetadata,
            TokenIssuer = string.IsNullOrWhiteSpace(bot.TokenIssuer) ? cloud.TokenIssuer : bot.TokenIssuer,
            AuthorityHost = bot.AuthorityHost ?? cloud.AuthorityHost,
            TrustedServiceUrls = bot.TrustedServiceUrls.Count > 0 ? bot.TrustedServiceUrls : cloud.TrustedServiceUrls,
            AllowedTenants = tenants.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase),
            RequireEndorsements = bot.RequireEndorsements,
        };
    }

    public static BotAppType? AppTypeOf(BotOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.AppType))
            return BotAppType.SingleTenant;

        foreach (var type in Enum.GetValues<BotAppType>())
        {
            if (type.ToString().Equals(options.AppType.Trim(), StringComparison.OrdinalIgnoreCase))
                return type;
        }

        return null;
    }

    private static string? Id(string? value) => Guid.TryParse(value, out var id) ? id.ToString() : null;
}
