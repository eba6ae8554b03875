namespace TipEngage.Teams.Auth;

/// <summary>Settings of the channel, from the <c>Bot</c> section.</summary>
/// <remarks>
/// Addresses per cloud: <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>.
/// </remarks>
public sealed class ChannelOptions
{
    /// <summary>The cloud that decides the defaults of the addresses below.</summary>
    /// <value><c>Public</c> (the default, also for GCC), <c>USGovernment</c> or <c>China</c>.</value>
    public string? Cloud { get; init; }

    /// <summary>Address of the OpenID metadata that names the channel's signing keys.</summary>
    /// <value>https, or http on loopback; by cloud.</value>
    public Uri? OpenIdMetadata { get; init; }

    /// <summary>The only <c>iss</c> that a channel token may have, compared exactly.</summary>
    /// <value>By cloud; <c>https://api.botframework.com</c> in the public one.</value>
    public string? TokenIssuer { get; init; }

    /// <summary>The Entra sign-in host that gives the bot its own tokens.</summary>
    /// <value>https; by cloud. Another one than the cloud's switches instance discovery off.</value>
    public Uri? AuthorityHost { get; init; }

    /// <summary>PEM file of the root certificate that vouches for a custom <see cref="AuthorityHost"/>.</summary>
    public string? AuthorityCertificate { get; init; }

    /// <summary>The only places that the bot's token is ever sent to: prefixes, compared by origin and path segment.</summary>
    /// <value>https, or http on loopback; by cloud when empty.</value>
    public IReadOnlyList<string> TrustedServiceUrls { get; init; } = [];

    /// <summary>Ids of the tenants whose activities are accepted.</summary>
    /// <value>GUIDs; the bot's own tenant when empty.</value>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Whether the key that signed a token must be endorsed for the activity's channel.</summary>
    /// <value>True by default.</value>
    public bool RequireEndorsements { get; init; } = true;
}
