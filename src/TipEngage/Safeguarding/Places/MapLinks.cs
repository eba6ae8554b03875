using TipEngage.Resources;

namespace TipEngage.Safeguarding.Places;

/// <summary>How links of map services to one place look, from their file.</summary>
/// <param name="Links">The links.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="AsOf">When it was last looked at.</param>
internal sealed record MapLinks(IReadOnlyList<MapLink> Links, string Source, DateOnly AsOf)
{
    private const string Resource = "TipEngage.Safeguarding.Places.MapPlaces.json";

    public static MapLinks Default => field ??= EmbeddedJson.Find(Resource, MapLinksJson.Default.MapLinks)!;
}
