using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>Texts for forms with what must come of each, kept apart from the data that the rules are written in.</summary>
/// <param name="Name">
/// Language and part. The rules were written with the seen part; the unseen one was written before they were looked at, and judged once
/// before they were mended by it: disclosures found 96 of 100, to be blocked 89 of 100, to be held or warned of noticed 111 of 140, clean
/// refused 1 of 100 and asked about 8. The later one was written with it and judged once after that: 45 of 60, 56 of 60, 237 of 260, 3 and 6 of 100.
/// The close one is the harmless texts, near to disclosures, that were added to the chat's last: see there.
/// </param>
/// <param name="Texts">The texts by what must come of them.</param>
internal sealed record FormTexts(string Name, IReadOnlyDictionary<Outcome, string[]> Texts)
{
    public static IReadOnlyList<FormTexts> All { get; } = [.. Directory.GetFiles(Folder(), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public static TheoryData<string> Names => [.. All.Select(texts => texts.Name)];

    public static FormTexts Of(string name) => All.Single(texts => texts.Name == name);

    private static FormTexts Read(string file) => new(
        Path.GetFileNameWithoutExtension(file),
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(file))!.ToDictionary(list => Enum.Parse<Outcome>(list.Key, ignoreCase: true), list => list.Value));

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Texts");
}
