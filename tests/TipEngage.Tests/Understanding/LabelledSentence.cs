using System.Text.Json;
using System.Text.Json.Nodes;

namespace TipEngage.Tests.Understanding;

/// <summary>A sentence with what must come back.</summary>
internal sealed record LabelledSentence(string Id, string Text, string Intent, string[] Items, string? AsOf, string? Before, string? Role)
{
    public static IReadOnlyList<LabelledSentence> Read(string file) =>
        [.. JsonNode.Parse(File.ReadAllText(file))!["utterances"]!.AsArray().Select(node => Read(node!))];

    private static LabelledSentence Read(JsonNode node) => new(
        $"{node["id"]}",
        $"{node["text"]}",
        $"{node["intent"]}",
        node["item_ids"].Deserialize<string[]>()!,
        node["as_of"]?.ToString(),
        SaidBefore(node["context"]),
        node["role"]?.ToString());

    private static string? SaidBefore(JsonNode? context) =>
        context?["lastText"]?.ToString()
        ?? (context?["lastItemId"] is { } item ? $"item {item}" : context?["lastRef"] is { } reference ? $"where is my submission {reference}" : null);
}
