using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Tests.Cards;

public sealed class CardJsonTests
{
    [Fact]
    public void Every_element_and_action_is_written_as_Teams_reads_it()
    {
        var card = JsonNode.Parse(EveryCard.Create().ToUtf8())!;

        card.ToJsonString(Readable).ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json"));
    }

    [Fact]
    public void Nothing_is_written_as_null() =>
        All(JsonNode.Parse(EveryCard.Create().ToUtf8())!).ShouldNotContain(node => node == null);

    [Fact]
    public void The_type_comes_first_wherever_there_is_one()
    {
        foreach (var thing in All(JsonNode.Parse(EveryCard.Create().ToUtf8())!).OfType<JsonObject>().Where(thing => thing.ContainsKey("type")))
            thing.First().Key.ShouldBe("type");
    }

    [Fact]
    public void An_action_says_what_it_is_wherever_it_stands()
    {
        string[] places = ["selectAction", "fallback", "action"];
        var things = All(JsonNode.Parse(EveryCard.Create().ToUtf8())!).OfType<JsonObject>();

        var actions = things.SelectMany(thing => thing).Where(member => places.Contains(member.Key)).Select(member => (string?)member.Value!["type"]).ToList();

        actions.Count.ShouldBeGreaterThan(5);
        actions.ShouldAllBe(type => type != null && type.StartsWith("Action."));
    }

    [Fact]
    public void Every_element_there_is_is_in_the_card_of_the_test()
    {
        var types = All(JsonNode.Parse(EveryCard.Create().ToUtf8())!).OfType<JsonObject>().Select(thing => (string?)thing["type"]).ToHashSet();

        foreach (var attribute in new[] { typeof(CardElement), typeof(CardAction) }.SelectMany(Kinds))
            types.ShouldContain((string)attribute.TypeDiscriminator!);

        static IEnumerable<System.Text.Json.Serialization.JsonDerivedTypeAttribute> Kinds(Type type) =>
            type.GetCustomAttributes(false).OfType<System.Text.Json.Serialization.JsonDerivedTypeAttribute>();
    }

    [Fact]
    public void A_bare_card_has_only_what_it_must_have() =>
        JsonNode.Parse(new AdaptiveCard { Body = [], FallbackText = "none", Version = "1.3" }.ToUtf8())!.ToJsonString().ShouldBe(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.3","body":[],"fallbackText":"none"}""");

    [Theory]
    [InlineData(TextStyle.Heading, "heading")]
    [InlineData(TextStyle.ColumnHeader, "columnHeader")]
    [InlineData(TextStyle.Default, "default")]
    public void Text_styles_are_spelled_in_camel_case(TextStyle style, string spelled) => Spelled(new("x") { Style = style }, "style").ShouldBe(spelled);

    [Theory]
    [InlineData(TextSize.ExtraLarge, "ExtraLarge")]
    [InlineData(TextSize.Default, "Default")]
    public void Sizes_are_spelled_in_Pascal_case(TextSize size, string spelled) => Spelled(new("x") { Size = size }, "size").ShouldBe(spelled);

    [Fact]
    public void Container_styles_are_spelled_in_lower_case()
    {
        foreach (var style in Enum.GetValues<ContainerStyle>())
        {
            var card = new AdaptiveCard { Body = [new Container([]) { Style = style }], FallbackText = "x" };
            ((string?)JsonNode.Parse(card.ToUtf8())!["body"]![0]!["style"]).ShouldBe(style.ToString().ToLowerInvariant());
        }
    }

    [Fact]
    public void Text_of_any_script_is_sent_as_it_is() =>
        System.Text.Encoding.UTF8.GetString(new AdaptiveCard { Body = [new TextBlock("ไทย 🙂 <é>")], FallbackText = "x" }.ToUtf8()).ShouldContain("ไทย");

    [Fact]
    public void A_card_becomes_an_attachment_that_says_what_it_is()
    {
        var attachment = EveryCard.Create().ToAttachment();

        attachment.ContentType.ShouldBe("application/vnd.microsoft.card.adaptive");
        JsonNode.DeepEquals(
            JsonNode.Parse(JsonSerializer.Serialize(attachment.Content!.Value.ToElement())),
            JsonNode.Parse(EveryCard.Create().ToUtf8())).ShouldBeTrue();
    }

    [Fact]
    public void A_preview_taps_into_an_invoke()
    {
        var preview = new ThumbnailCard { Title = "4b", Text = "A toolkit", Tap = new(new JsonObject { ["item"] = "4b" }) }.ToAttachment();

        preview.ContentType.ShouldBe("application/vnd.microsoft.card.thumbnail");
        preview.Content!.Value.ToElement().GetRawText().ShouldBe("""{"title":"4b","text":"A toolkit","tap":{"value":{"item":"4b"},"type":"invoke"}}""");
    }

    private static JsonSerializerOptions Readable { get; } = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string? Spelled(TextBlock text, string member) =>
        (string?)JsonNode.Parse(new AdaptiveCard { Body = [text], FallbackText = "x" }.ToUtf8())!["body"]![0]![member];

    private static IEnumerable<JsonNode?> All(JsonNode? node) => node switch
    {
        JsonObject thing => [node, .. thing.SelectMany(member => All(member.Value))],
        JsonArray list => [node, .. list.SelectMany(All)],
        _ => [node],
    };
}
