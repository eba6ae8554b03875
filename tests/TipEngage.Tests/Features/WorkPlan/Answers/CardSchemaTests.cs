using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using NJsonSchema;
using TipEngage.Teams.Tests.Infrastructure;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan.Answers;

/// <summary>Every approved card is one that a client can show.</summary>
public sealed class CardSchemaTests
{
    private static readonly Dictionary<string, string[]> needed = new()
    {
        ["AdaptiveCard"] = ["version", "body", "fallbackText", "lang"],
        ["TextBlock"] = ["text", "wrap"],
        ["RichTextBlock"] = ["inlines"],
        ["TextRun"] = ["text"],
        ["FactSet"] = ["facts"],
        ["Container"] = ["items"],
        ["ColumnSet"] = ["columns"],
        ["Column"] = ["items", "width"],
        ["ActionSet"] = ["actions"],
        ["Input.Text"] = ["id", "label"],
        ["Input.Date"] = ["id", "label"],
        ["Input.ChoiceSet"] = ["id", "label", "choices"],
        ["Action.Execute"] = ["title", "verb", "data"],
        ["Action.Submit"] = ["title", "data"],
    };

    public static TheoryData<string> Approved => [.. Files().Select(file => Path.GetRelativePath(Folder(), file))];

    [Theory]
    [MemberData(nameof(Approved))]
    public void A_card_is_made_of_known_elements_that_are_whole(string file)
    {
        var elements = Cards(Path.Combine(Folder(), file)).SelectMany(card => card.Objects()).Where(one => one["type"] is JsonValue).ToArray();

        elements.ShouldNotBeEmpty();
        foreach (var element in elements)
        {
            needed.ShouldContainKey($"{element["type"]}");
            needed[$"{element["type"]}"].Where(member => element[member] is null or JsonArray { Count: 0 }).ShouldBeEmpty($"{element}");
        }
    }

    [Fact]
    public async Task Every_card_is_one_by_the_published_schema()
    {
        var path = SharedFolder.Path("schemas", "adaptive-card-1.5.0.json");
        Assert.SkipWhen(path is null, SharedFolder.Absent);
        var schema = await JsonSchema.FromFileAsync(path!, TestContext.Current.CancellationToken);

        foreach (var file in Files())
        {
            foreach (var card in Cards(file))
                schema.Validate(KnownToTheSchema(card)).ShouldBeEmpty(file);
        }
    }

    private static IEnumerable<JsonObject> Cards(string file) =>
        JsonNode.Parse(File.ReadAllText(file)).Objects().Where(one => one["type"] is JsonValue type && $"{type}" is "AdaptiveCard");

    /// <summary>What only Teams knows is not in the schema.</summary>
    private static string KnownToTheSchema(JsonObject card)
    {
        var plain = card.DeepClone().AsObject();
        plain.Remove("msteams");
        return plain.ToJsonString();
    }

    private static string[] Files() => Directory.GetFiles(Folder(), "*.approved.json", SearchOption.AllDirectories);

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath("../..", Path.GetDirectoryName(here)!);
}
