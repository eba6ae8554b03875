namespace TipEngage.Teams.Auth;

internal static class SafeAddress
{
    /// <summary>Whether nobody on the network can change what is exchanged with the address: https, or http on this machine.</summary>
    public static bool IsSafe(Uri address) => address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
