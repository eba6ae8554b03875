using System.Collections.Concurrent;
using System.Globalization;

namespace TipEngage.Features.Digests.Content;

/// <summary>What digests that are sent one after the other have in common: read once for each circle of readers, and again before it is old.</summary>
internal sealed class SharedMaterial(TimeProvider clock)
{
    /// <summary>So long after a practice was withdrawn a digest may still name it.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(DigestCircle Circle, string Language), (DigestMaterial Material, long At)> kept = new();

    /// <summary>What a circle shares, in the language of the moment.</summary>
    public async Task<DigestMaterial> OfAsync(DigestCircle circle, Func<Task<DigestMaterial>> read)
    {
        var key = (circle, CultureInfo.CurrentUICulture.Name);
        if (kept.TryGetValue(key, out var known) && clock.GetElapsedTime(known.At) < longest)
            return known.Material;

        var at = clock.GetTimestamp();
        var material = await read();
        kept[key] = (material, at);
        return material;
    }
}
