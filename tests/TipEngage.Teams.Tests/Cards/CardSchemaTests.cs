using System.Text.Json.Nodes;
using NJsonSchema;

namespace TipEngage.Teams.Tests.Cards;

public sealed class CardSchemaTests
{
    [Fact]
    public async Task The_card_with_everything_is_one_by_the_published_schema()
    {
        var schema = await SchemaAsync();

        schema.Validate(KnownToTheSchema(JsonNode.Parse(EveryCard.Create().ToUtf8())!.AsObject()).ToJsonString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("Heading", "heading!")]
    public async Task The_schema_would_notice_a_slip_of_the_pen(string right, string wrong)
    {
        var schema = await SchemaAsync();
        var card = KnownToTheSchema(JsonNode.Parse(EveryCard.Create().ToUtf8())!.AsObject()).ToJsonString();

        schema.Validate(card.Replace($"\"{right}\"", $"\"{wrong}\"", StringComparison.OrdinalIgnoreCase)).ShouldNotBeEmpty();
    }

    private static async Task<JsonSchema> SchemaAsync()
    {
        var path = SharedFolder.Path("schemas", "adaptive-card-1.5.0.json");
        Assert.SkipWhen(path is null, SharedFolder.Absent);
        return await JsonSchema.FromFileAsync(path!, TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// The schema knows nothing of Teams, spells <c>firstRowAsHeaders</c> unlike every renderer, and lacks <c>choices.data</c> and
    /// two styles that its own documentation has.
    /// </summary>
    private static JsonObject KnownToTheSchema(JsonObject card)
    {
        card.Remove("msteams");
        foreach (var element in card["body"]!.AsArray().Select(element => element!.AsObject()))
        {
            element.Remove("firstRowAsHeaders");
            element.Remove("choices.data");
            if ((string?)element["style"] is "filtered" or "columnHeader")
                element.Remove("style");
        }

        return card;
    }
}
