using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>Texts for forms with what must come of each, kept apart from the data that the rules are written in.</summary>
/// <param name="Name">Language and part: the rules were written with the seen part, and first judged by the unseen one.</param>
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
