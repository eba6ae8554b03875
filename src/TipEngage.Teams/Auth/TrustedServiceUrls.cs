namespace TipEngage.Teams.Auth;

/// <summary>The places that the bot's token may be sent to.</summary>
/// <remarks>
/// An entry covers its own path and everything below it on the same scheme, host and port: <c>https://host/amer</c> covers
/// <c>https://HOST:443/amer/v3/x</c>, not <c>https://host/americas</c> or <c>https://host.example/amer</c>. Hosts are compared
/// ignoring case and in their ASCII form, paths exactly.
/// </remarks>
public sealed class TrustedServiceUrls
{
    private readonly Entry[] entries;
    private readonly bool anyLoopback;

    /// <summary>Trusts the given prefixes.</summary>
    /// <param name="prefixes">Absolute https addresses, or http on loopback, without user, query and fragment.</param>
    /// <exception cref="ArgumentException">A prefix is not such an address.</exception>
    public TrustedServiceUrls(IEnumerable<string> prefixes) =>
        entries = [.. prefixes.Select(prefix => Entry.Parse(prefix)
            ?? throw new ArgumentException($"'{prefix}' is no https address (or http on loopback) without user, query and fragment.", nameof(prefixes)))];

    private TrustedServiceUrls()
    {
        entries = [];
        anyLoopback = true;
    }

    /// <summary>Trusts every address on this machine and none elsewhere: for the mode without tokens.</summary>
    public static TrustedServiceUrls LoopbackOnly { get; } = new();

    /// <summary>Whether an address is covered by an entry.</summary>
    /// <param name="address">The address that a request is about to be sent to; a relative one is never trusted.</param>
    public bool IsTrusted(Uri address)
    {
        if (!SafeAddress.IsSafe(address) || address.UserInfo.Length > 0)
            return false;
        if (anyLoopback)
            return address.IsLoopback;

        foreach (var entry in entries)
        {
            if (entry.Covers(address))
                return true;
        }

        return false;
    }

    internal static bool IsEntry(string prefix) => Entry.Parse(prefix) is not null;

    private sealed record Entry(string Scheme, string Host, int Port, string Path)
    {
        public static Entry? Parse(string prefix)
        {
            if (!Uri.TryCreate(prefix, UriKind.Absolute, out var uri) || !SafeAddress.IsSafe(uri))
                return null;
            if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0 || IsAmbiguous(uri.AbsolutePath))
                return null;

            return new(uri.Scheme, uri.IdnHost, uri.Port, uri.AbsolutePath.TrimEnd('/'));
        }

        public bool Covers(Uri address) => address.Port == Port
            && address.Scheme == Scheme
            && address.IdnHost.Equals(Host, StringComparison.OrdinalIgnoreCase)
            && (Path.Length is 0 || IsBelow(address.AbsolutePath));

        private bool IsBelow(string path) => path.StartsWith(Path, StringComparison.Ordinal)
            && (path.Length == Path.Length || path[Path.Length] is '/')
            && !IsAmbiguous(path);

        /// <summary>Servers differ in when they decode these, so what looks like a path below the prefix may lead out of it.</summary>
        private static bool IsAmbiguous(ReadOnlySpan<char> path)
        {
            if (path.Contains("%2f", StringComparison.OrdinalIgnoreCase) || path.Contains("%5c", StringComparison.OrdinalIgnoreCase) || path.Contains('\\'))
                return true;

            foreach (var segment in path.Split('/'))
            {
                if (IsDots(path[segment]))
                    return true;
            }

            return false;
        }

        /// <summary>Whether a segment is one dot or two, each as itself or escaped.</summary>
        private static bool IsDots(ReadOnlySpan<char> segment)
        {
            var dots = 0;
            for (; segment is not []; dots++)
            {
                if (segment[0] is '.')
                    segment = segment[1..];
                else if (segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase))
                    segment = segment[3..];
                else
                    return false;
            }

            return dots is 1 or 2;
        }
    }
}
