using System.Collections.Frozen;

namespace TipEngage.Features.Digests.Content;

/// <summary>What concerns the only reader of a digest more than the rest, and so stands first.</summary>
/// <param name="Countries">ISO 3166 codes of where they work and where their own practices are from.</param>
/// <param name="Sectors">The sectors of their own practices.</param>
/// <param name="Items">Ids of the items that they follow, or that their country works on.</param>
internal sealed record DigestInterests(IReadOnlySet<string> Countries, IReadOnlySet<string> Sectors, IReadOnlySet<string> Items)
{
    public static DigestInterests None { get; } = new(FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenSet<string>.Empty);

    /// <summary>Whether a practice is from their country or sector.</summary>
    public bool Include(DigestPractice practice) => practice.Countries.Any(Countries.Contains) || practice.Sectors.Any(Sectors.Contains);
}
