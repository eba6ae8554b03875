using System.Net;

namespace TipEngage.Teams.Auth;

/// <summary>The mode without an app id, in the Development environment only: activities from this machine, for this machine, without tokens either way.</summary>
/// <remarks>
/// The server must listen on loopback and nothing may forward requests to it. In any other environment a missing app id stops
/// the start, so <see cref="IsOn"/> is never true there.
/// </remarks>
public sealed class UnauthenticatedLoopback
{
    internal UnauthenticatedLoopback(bool isOn) => IsOn = isOn;

    /// <summary>Whether the bot has no app id, so that this mode takes the place of <see cref="ChannelTokenValidator"/>.</summary>
    public bool IsOn { get; }

    /// <summary>Judges a request in this mode.</summary>
    /// <param name="remoteAddress">Address of the caller; null is refused.</param>
    /// <param name="serviceUrl">The activity's <c>serviceUrl</c>: http or https on loopback.</param>
    /// <returns>Null when accepted, else why not.</returns>
    public Refusal? Check(IPAddress? remoteAddress, string? serviceUrl)
    {
        if (!IsOn)
            return Refusal.MissingHeader;
        if (remoteAddress is null || !IPAddress.IsLoopback(remoteAddress.IsIPv4MappedToIPv6 ? remoteAddress.MapToIPv4() : remoteAddress))
            return Refusal.NotLoopback;

        return Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && TrustedServiceUrls.LoopbackOnly.IsTrusted(url)
            ? null
            : Refusal.NotLoopback;
    }
}
