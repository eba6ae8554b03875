using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Benchmarks.Understood;

/// <summary>A labelled sentence: what a person typed and what must come back.</summary>
internal sealed record Utterance(
    string Id, string Lang, string Text, string Intent, IReadOnlyList<string> ItemIds, string? AsOf, UtteranceContext? Context, string? Role)
{
    /// <summary>Sentences about a person in danger are judged elsewhere.</summary>
    public bool IsSafety => Intent.StartsWith("safeguarding", StringComparison.Ordinal);

    /// <summary>All labelled sentences of a file but those about a person in danger.</summary>
    /// <exception cref="BenchmarkException">The file is missing or of another form.</exception>
    public static IReadOnlyList<Utterance> Read(string file)
    {
        try
        {
            var read = JsonSerializer.Deserialize(File.ReadAllText(file), UtteranceJson.Default.UtteranceFile);
            return [.. (read?.Utterances ?? []).Where(one => !one.IsSafety)];
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new BenchmarkException($"{file} holds no labelled sentences: {exception.Message}");
        }
    }
}

/// <summary>What was said before.</summary>
internal sealed record UtteranceContext(
    [property: JsonPropertyName("lastItemId")] string? LastItemId,
    [property: JsonPropertyName("lastRef")] string? LastRef,
    [property: JsonPropertyName("lastText")] string? LastText);

internal sealed record UtteranceFile(IReadOnlyList<Utterance> Utterances);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(UtteranceFile))]
internal sealed partial class UtteranceJson : JsonSerializerContext;
