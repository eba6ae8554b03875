using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Benchmarks.Understood;

/// <summary>Labelled texts: what tells of a person in danger, what must not be taken, and what is answered as usual.</summary>
internal sealed record SafetyTexts(IReadOnlyList<string> Disclosures, IReadOnlyList<string> Refusals, IReadOnlyList<string> Harmless)
{
    public const string Referral = "safeguarding_referral";

    /// <summary>Reads a file with the three lists or some of them, or with labelled sentences whose intents say the same.</summary>
    /// <exception cref="BenchmarkException">The file is missing or of another form.</exception>
    public static SafetyTexts Read(string file)
    {
        try
        {
            var json = File.ReadAllText(file);
            return JsonSerializer.Deserialize(json, SafetyJson.Default.SafetyFile) is { HasLists: true } texts
                ? new(texts.Disclosures ?? [], texts.Refusals ?? [], texts.Harmless ?? [])
                : Of(JsonSerializer.Deserialize(json, UtteranceJson.Default.UtteranceFile)?.Utterances ?? []);
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new BenchmarkException($"{file} holds no labelled texts: {exception.Message}");
        }
    }

    private static SafetyTexts Of(IReadOnlyList<Utterance> utterances) => new(
        [.. utterances.Where(one => one.Intent is Referral).Select(one => one.Text)],
        [.. utterances.Where(one => one.IsSafety && one.Intent is not Referral).Select(one => one.Text)],
        [.. utterances.Where(one => !one.IsSafety).Select(one => one.Text)]);
}

internal sealed record SafetyFile(IReadOnlyList<string>? Disclosures, IReadOnlyList<string>? Refusals, IReadOnlyList<string>? Harmless)
{
    public bool HasLists => (Disclosures ?? Refusals ?? Harmless) is not null;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SafetyFile))]
internal sealed partial class SafetyJson : JsonSerializerContext;
