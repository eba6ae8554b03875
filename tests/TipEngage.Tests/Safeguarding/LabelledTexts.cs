using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TipEngage.Tests.Safeguarding;

/// <summary>Texts of one language with what must come of each, kept apart from the data that the rules are written in.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Disclosures">
/// Somebody is, or may be, in danger. The last hundred of each language, and of the harmless texts, came when the rules were there, and were
/// judged once before these were mended by them. Sixty were written by somebody who had not seen the rules: 215 of 240 disclosures were
/// referred and 44 of 240 harmless texts stopped, in a form 220 and 40 of 240. Forty were then written by the author of the rules, as far
/// from them as could be: 100 of 160 and 34 of 160, in a form 113 and 33 of 160.
/// </param>
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
