using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TipEngage.Tests.Safeguarding;

/// <summary>Texts of one language with what must come of each, kept apart from the data that the rules are written in.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Disclosures">Somebody is, or may be, in danger.</param>
/// <param name="Refusals">Details of a person, an allegation, an open case.</param>
/// <param name="Harmless">Talk about the subject, and all else.</param>
internal sealed record LabelledTexts(string Language, IReadOnlyList<string> Disclosures, IReadOnlyList<string> Refusals, IReadOnlyList<string> Harmless)
{
    public static IReadOnlyList<LabelledTexts> All { get; } = [.. Directory.GetFiles(Folder(), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public static TheoryData<string> Languages => [.. All.Select(texts => texts.Language)];

    public static LabelledTexts Of(string language) => All.Single(texts => texts.Language == language);

    private static LabelledTexts Read(string file)
    {
        var lists = JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(file))!;
        return new(Path.GetFileNameWithoutExtension(file), lists["disclosures"], lists["refusals"], lists["harmless"]);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Texts");
}
