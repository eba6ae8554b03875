using System.Collections.Concurrent;
using System.Globalization;

namespace TipEngage.Features.Digests.Content;

/// <summary>What digests that are sent one after the other have in common: read once for each circle of readers, and again when library or register changed, or it is old.</summary>
internal sealed class SharedMaterial(TimeProvider clock)
{
    /// <summary>Digests of so many circles are kept at once: where each has a time of its own, nothing is shared and memory stays flat.</summary>
    private const int MostCircles = 32;

    private const int MostLooks = 64;

    /// <summary>How old may be what neither the library nor the register tells, such as how many decisions wait.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(DigestCircle Circle, string Language), (DigestMaterial Material, long At)> kept = new();
    private readonly ConcurrentDictionary<DigestLook, DigestDraft> drafts = new();

    /// <summary>What a circle shares, in the language of the moment.</summary>
    /// <param name="circle">Who reads it.</param>
    /// <param name="heads">How far library and register are.</param>
    /// <param name="read">Reads it.</param>
    public async Task<DigestMaterial> OfAsync(DigestCircle circle, DigestHeads heads, Func<Task<DigestMaterial>> read)
    {
        var key = (circle, CultureInfo.CurrentUICulture.Name);
        if (kept.TryGetValue(key, out var known) && known.Material.Heads == heads && clock.GetElapsedTime(known.At) < longest)
            return known.Material;

        var at = clock.GetTimestamp();
        var material = await read();
        if (kept.Count >= MostCircles)
            kept.Clear();
        kept[key] = (material, at);
        return material;
    }

    /// <summary>The draft of another digest that looks alike, so that both are put into words once; the draft itself where there is none.</summary>
    public DigestDraft Alike(DigestDraft draft)
    {
        if (draft.Material.IsForOne)
            return draft;

        var look = DigestLook.Of(draft);
        if (drafts.TryGetValue(look, out var known) && ReferenceEquals(known.Material, draft.Material))
            return known;

        if (drafts.Count >= MostLooks)
            drafts.Clear();
        return drafts[look] = draft;
    }
}
