namespace TipEngage.Teams.Auth;

/// <summary>A request was not sent, because its address is not among <see cref="TrustedServiceUrls"/>.</summary>
public sealed class UntrustedServiceUrlException : Exception
{
    /// <summary>Refuses an address.</summary>
    /// <param name="host">Host of the address; null when it has none.</param>
    public UntrustedServiceUrlException(string? host)
        : base($"The bot's token is not sent to '{host}': no entry of Bot:TrustedServiceUrls covers the address.") => Host = host;

    /// <summary>Host of the refused address; null when it has none.</summary>
    public string? Host { get; }
}
