using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Tests.Infrastructure;

/// <summary>Reads cards as a client would.</summary>
internal static class CardReading
{
    private static readonly JsonSerializerOptions indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonNode Card(this Reply reply) => reply.Message.ShouldNotBeNull().Attachments.ShouldHaveSingleItem().Card();

    public static JsonNode Card(this Attachment attachment) =>
        JsonNode.Parse(attachment.Content.ShouldNotBeNull().ToElement().GetRawText())!;

    public static string Indented(this JsonNode card) => card.ToJsonString(indented);

    /// <summary>Every object in the card, the card first.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node) => node switch
    {
        JsonObject one => [one, .. one.SelectMany(member => member.Value.Objects())],
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    /// <summary>Ids of the elements, in order.</summary>
    public static string[] Marks(this JsonNode card) => [.. card.Objects().Select(one => Text(one, "id")).OfType<string>()];

    /// <summary>Ids of the plan items that the card shows, in order.</summary>
    public static string[] Items(this JsonNode card) =>
        [.. card.Marks().Where(mark => mark.StartsWith("item-", StringComparison.Ordinal)).Select(mark => mark["item-".Length..])];

    /// <summary>Titles of the buttons under the card.</summary>
    public static string[] Buttons(this JsonNode card) =>
        [.. (card["actions"]?.AsArray() ?? []).Select(action => Text(action!.AsObject(), "title")).OfType<string>()];

    /// <summary>All that is read in the card, line by line; the runs of a block are one line.</summary>
    public static string[] Lines(this JsonNode card) => [.. card["body"]!.Objects().SelectMany(LinesOf)];

    /// <summary>Texts that are shown as the document's own, with its tags for italics.</summary>
    public static string[] Verbatim(this JsonNode card) =>
        [.. card.Objects().Where(one => Text(one, "type") is "RichTextBlock").Select(block => string.Concat(block["inlines"]!.AsArray().Select(Tagged)))];

    private static string Tagged(JsonNode? run) => run!["italic"] is null ? $"{run["text"]}" : $"<i>{run["text"]}</i>";

    private static IEnumerable<string> LinesOf(JsonObject element) => Text(element, "type") switch
    {
        "TextBlock" => [Text(element, "text")!],
        "RichTextBlock" => [string.Concat(element["inlines"]!.AsArray().Select(run => Text(run!.AsObject(), "text")))],
        "FactSet" => element["facts"]!.AsArray().Select(fact => $"{fact!["title"]}: {fact["value"]}"),
        _ => [],
    };

    private static string? Text(JsonObject one, string name) => one[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
