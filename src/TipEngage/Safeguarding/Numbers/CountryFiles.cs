using System.Text.Json;

namespace TipEngage.Safeguarding.Numbers;

/// <summary>The countries that come with the service.</summary>
internal static class CountryFiles
{
    private const string Folder = "TipEngage.Safeguarding.Countries.";

    public static IReadOnlyList<CountryData> All { get; } =
    [
        .. typeof(CountryFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(Read),
    ];

    private static CountryData Read(string name)
    {
        using var stream = typeof(CountryFiles).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize(stream, CountryJson.Default.CountryData) ?? throw new InvalidOperationException($"{name} holds no country.");
    }
}
