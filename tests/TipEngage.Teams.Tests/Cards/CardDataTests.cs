using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Tests.Cards;

public sealed class CardDataTests
{
    [Fact]
    public void What_a_button_carries_comes_back_as_it_was() =>
        Gen.Select(Gen.String, Gen.Int, Gen.Bool, Gen.DateOnly, Gen.Enum<Grade>(), Gen.String.Null())
            .Select((item, stars, isPublic, day, grade, note) => new RateData(WellFormed(item)!, stars, isPublic, day, grade, WellFormed(note)))
            .Sample(data => Read(CardData.ToJson(data)) == data);

    [Fact]
    public void What_a_button_carries_comes_back_when_all_of_it_became_text() =>
        Gen.Select(Gen.Int, Gen.Bool, Gen.DateOnly, Gen.Enum<Grade>())
            .Select((stars, isPublic, day, grade) => new RateData("4b", stars, isPublic, day, grade))
            .Sample(data => Read(new JsonObject(CardData.ToJson(data).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value?.ToString())))) == data);

    [Fact]
    public void Inputs_that_were_not_set_are_absent() =>
        Read(JsonNode.Parse("""{"itemId":"4b","stars":"1","isPublic":"false"}""")!).ShouldBe(new RateData("4b", 1, false));

    [Fact]
    public void What_is_not_expected_is_ignored_and_names_are_read_in_any_case() =>
        Read(JsonNode.Parse("""{"ITEMID":"4b","stars":1,"isPublic":true,"verb":"tests.rate","msteams":{"type":"task/fetch"}}""")!).ShouldBe(new RateData("4b", 1, true));

    [Theory]
    [InlineData("""{"stars":1,"isPublic":true}""")]
    [InlineData("""{"itemId":null,"stars":1,"isPublic":true}""")]
    [InlineData("""{"itemId":"4b","isPublic":true}""")]
    [InlineData("""{"itemId":"4b","stars":"","isPublic":true}""")]
    [InlineData("""{"itemId":"4b","stars":1.5,"isPublic":true}""")]
    [InlineData("""{"itemId":"4b","stars":1,"isPublic":1}""")]
    [InlineData("[]")]
    [InlineData("7")]
    public void Data_of_another_shape_are_refused(string json) =>
        CardData.TryRead<RateData>(JsonElement.Parse(json), out _).ShouldBeFalse();

    [Fact]
    public void Nothing_is_carried_as_null() =>
        CardData.ToJson(new RateData("4b", 1, true)).ToJsonString().ShouldBe("""{"itemId":"4b","stars":1,"isPublic":true,"grade":"Fair"}""");

    [Fact]
    public void The_fallback_button_carries_the_same_and_the_verb()
    {
        var button = ExecuteAction.For("Rate", new RateData("4b", 1, true));

        button.Verb.ShouldBe("tests.rate");
        button.Data!.ContainsKey("verb").ShouldBeFalse();
        CardData.VerbOf(button.Fallback!.Data!.Deserialize<JsonElement>()).ShouldBe("tests.rate");
        Read(button.Fallback.Data!).ShouldBe(Read(button.Data));
        button.Fallback.Title.ShouldBe("Rate");
    }

    [Fact]
    public void The_fallback_button_leaves_the_same_inputs_out()
    {
        var button = ExecuteAction.For("Cancel", new OpenData()) with { AssociatedInputs = "none" };
        var differs = button with { Fallback = button.Fallback! with { AssociatedInputs = "auto" } };

        button.Fallback!.AssociatedInputs.ShouldBe("none");
        differs.Fallback!.AssociatedInputs.ShouldBe("auto");
        ExecuteAction.For("Rate", new OpenData()).Fallback!.AssociatedInputs.ShouldBeNull();
    }

    [Fact]
    public void A_button_for_a_dialog_says_so()
    {
        var button = SubmitAction.ForDialog("Open", new OpenData());

        button.Data!.ToJsonString().ShouldBe("""{"verb":"tests.open","msteams":{"type":"task/fetch"}}""");
    }

    private static RateData? Read(JsonNode json) => CardData.TryRead<RateData>(json.Deserialize<JsonElement>(), out var data) ? data : null;

    private static string? WellFormed(string? text) => text is null ? null : System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
