using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TipEngage.Tests.Safeguarding.Places;

/// <summary>Texts with places and cards in them that have no label, and texts near to those, kept apart from the data that the rules are written in.</summary>
/// <param name="Addresses">Texts that lead to one place.</param>
/// <param name="Accounts">Texts with the number of a payment card.</param>
/// <param name="Pass">Texts with neither.</param>
/// <param name="Offices">Texts that lead to an office or a meeting.</param>
internal sealed record PlaceTexts(IReadOnlyList<string> Addresses, IReadOnlyList<string> Accounts, IReadOnlyList<string> Pass, IReadOnlyList<string> Offices)
{
    private static readonly JsonSerializerOptions web = new(JsonSerializerDefaults.Web);

    private static readonly (string Language, PlaceTexts Texts)[] all =
        [.. ((string[])["en", "id", "th", "vi"]).Select(language => (language, JsonSerializer.Deserialize<PlaceTexts>(File.ReadAllText(Path.Combine(Folder(), $"{language}.places.json")), web)!))];

    public static TheoryData<string, string> Of(Func<PlaceTexts, IReadOnlyList<string>> list) => [.. all.SelectMany(one => list(one.Texts).Select(text => (one.Language, text)))];

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
