using System.Text.Json.Nodes;
using NJsonSchema;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Cards;

/// <summary>The published schema of Adaptive Cards 1.5, where a copy lies beside the repository.</summary>
internal sealed class CardSchema
{
    private readonly JsonSchema schema;

    private CardSchema(JsonSchema schema) => this.schema = schema;

    public static async Task<CardSchema?> FindAsync(CancellationToken cancellationToken)
    {
        var shared = Environment.GetEnvironmentVariable("TIPENGAGE_SHARED") ?? Path.Combine(Repository.Root, "..", "shared");
        var file = Path.Combine(shared, "schemas", "adaptive-card-1.5.0.json");
        return File.Exists(file) ? new(await JsonSchema.FromFileAsync(file, cancellationToken)) : null;
    }

    public IEnumerable<string> Problems(string json)
    {
        var card = JsonNode.Parse(json)!.AsObject();
        if ((string?)card["version"] is not ("1.5" or "1.3"))
            yield return "the version is neither 1.5 nor, for a card in a person's message, 1.3";

        // What Teams adds to the root is not part of the schema.
        card.Remove("msteams");
        foreach (var error in schema.Validate(card.ToJsonString()))
            yield return error.ToString();
    }
}
