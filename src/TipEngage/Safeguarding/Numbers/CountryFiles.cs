using TipEngage.Resources;

namespace TipEngage.Safeguarding.Numbers;

/// <summary>The countries that come with the service.</summary>
internal static class CountryFiles
{
    private const string Folder = "TipEngage.Safeguarding.Countries.";

    public static IReadOnlyList<CountryData> All { get; } = [.. EmbeddedJson.ReadAll(Folder, CountryJson.Default.CountryData)];
}
