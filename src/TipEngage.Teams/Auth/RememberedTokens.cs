using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace TipEngage.Teams.Auth;

/// <summary>Headers that were found valid, each with what it proves and the version of the keys that proved it.</summary>
/// <remarks>Two generations of half the capacity: what was not asked for in the younger one's time is forgotten with the older.</remarks>
internal sealed class RememberedTokens(int capacity)
{
    private readonly Lock gate = new();
    private volatile ConcurrentDictionary<string, Entry> young = New();
    private volatile ConcurrentDictionary<string, Entry> old = New();
    private int youngCount;

    public int Count => young.Count + old.Count;

    public bool TryGet(string header, long keysVersion, DateTimeOffset now, [NotNullWhen(true)] out AuthenticatedChannel? channel)
    {
        channel = null;
        var isYoung = young.TryGetValue(header, out var entry);
        if (!isYoung && !old.TryGetValue(header, out entry))
            return false;
        if (entry!.KeysVersion != keysVersion || now >= entry.Channel.ExpiresAt)
            return false;

        if (!isYoung)
            Add(header, entry);
        channel = entry.Channel;
        return true;
    }

    public void Remember(string header, AuthenticatedChannel channel, long keysVersion) => Add(header, new(channel, keysVersion));

    private void Add(string header, Entry entry)
    {
        lock (gate)
        {
            if (youngCount >= capacity / 2 && !young.ContainsKey(header))
            {
                old = young;
                young = New();
                youngCount = 0;
            }

            if (young.TryAdd(header, entry))
                youngCount++;
            else
                young[header] = entry;
        }
    }

    private static ConcurrentDictionary<string, Entry> New() => new(BySignature.Instance);

    private sealed record Entry(AuthenticatedChannel Channel, long KeysVersion);

    /// <summary>Hashes the end of the signature only, which is as good as random; equality still reads the whole header.</summary>
    private sealed class BySignature : IEqualityComparer<string>
    {
        private const int Tail = 24;

        public static BySignature Instance { get; } = new();

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode(string header) => string.GetHashCode(header.AsSpan(Math.Max(0, header.Length - Tail)));
    }
}
