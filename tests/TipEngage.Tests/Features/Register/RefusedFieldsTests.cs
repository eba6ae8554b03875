using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Features.Register;
using TipEngage.Safeguarding;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Register;

/// <summary>A form of the register comes back with all but what was refused, and not a word of that.</summary>
public sealed class RefusedFieldsTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    private const string Secret = "quokkazebra";
    private const string Disclosure = $"my friend {Secret} is locked in a compound and they beat him";
    private const string Address = $"write to {Secret}@example.org";

    private static readonly MessageScreen door = new(Screening.Default, new BotRoutes().MapRegister());

    public static TheoryData<string, string, string, string, string> Inputs => new()
    {
        { "workplan.update.preview", """{"item":"4a","plan":"2017-19","version":0,"state":"blocked","source":"https://example.org/minutes"}""", "note", "source", "https://example.org/minutes" },
        { "workplan.update.preview", """{"item":"4a","plan":"2017-19","version":0,"state":"blocked","note":"All is well."}""", "source", "note", "All is well." },
        { "translations.update.preview", """{"plan":"2017-19","material":"MAT-PG-FTM","language":"th","state":"published"}""", "link", "language", "th" },
        { "workplan.assign.preview", """{"item":"5","plan":"2017-19","since":"2018-02-01"}""", "parties", "since", "2018-02-01" },
        { "initiatives.submit", """{"plan":"2017-19","change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a21","title":"A joint exercise","rolePoint":"2"}""", "text", "title", "A joint exercise" },
        { "initiatives.submit", """{"plan":"2017-19","change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a22","text":"In May","rolePoint":"2"}""", "title", "text", "In May" },
        { "initiatives.preview", """{"plan":"2017-19","change":"8c1f0b9e-54a1-4a7e-9a07-0d6f9d3d8a23","title":"A joint exercise","rolePoint":"2"}""", "text", "title", "A joint exercise" },
        { "events.update.preview", """{"plan":"2017-19","id":"EVT-WG-2018","place":"Bangkok"}""", "name", "place", "Bangkok" },
        { "events.update.preview", """{"plan":"2017-19","id":"EVT-WG-2018","place":"Bangkok"}""", "source", "place", "Bangkok" },
        { "events.update.preview", """{"plan":"2017-19","id":"EVT-WG-2018","zone":"Asia/Bangkok"}""", "place", "zone", "Asia/Bangkok" },
        { "events.update.preview", """{"plan":"2017-19","id":"EVT-WG-2018","place":"Bangkok"}""", "zone", "place", "Bangkok" },
        { "materials.update.preview", """{"plan":"2017-19","id":"new","name":"A guide"}""", "alias", "name", "A guide" },
        { "materials.update.preview", """{"plan":"2017-19","id":"new","name":"A guide"}""", "link", "name", "A guide" },
        { "materials.update.preview", """{"plan":"2017-19","id":"new","alias":"Another title"}""", "name", "alias", "Another title" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task What_is_refused_is_taken_out_and_the_rest_stays(string verb, string data, string refused, string kept, string value)
    {
        var form = await PressAsync(verb, With(data, refused, Address));

        form.Marks().ShouldContain("refused");
        form.Lines().ShouldContain(line => line.StartsWith("It seems to hold an e-mail address", StringComparison.Ordinal));
        ValueOf(form, refused).ShouldBeNull();
        ValueOf(form, kept).ShouldBe(value);
        form.ToJsonString().ShouldNotContain(Secret);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_disclosure_is_answered_with_the_way_to_help_above_the_form(string verb, string data, string refused, string kept, string value)
    {
        var form = await PressAsync(verb, With(data, refused, Disclosure));

        form.Marks().ShouldContain("referral");
        form.Lines().ShouldContain("If someone is in danger now, call the local emergency number.");
        ValueOf(form, refused).ShouldBeNull();
        ValueOf(form, kept).ShouldBe(value);
        form.ToJsonString().ShouldNotContain(Secret);
    }

    [Fact]
    public async Task A_disclosure_counts_more_than_what_is_refused_beside_it()
    {
        var form = await PressAsync("workplan.update.preview", With(With("""{"item":"4a","plan":"2017-19","version":0,"state":"blocked"}""", "note", Address), "source", Disclosure));

        form.Marks().ShouldContain("referral");
        form.ToJsonString().ShouldNotContain(Secret);
        form.Lines().ShouldContain(line => line.Contains("\"Note, Source\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_use_the_form_is_shown_the_way_to_help_all_the_same()
    {
        await using var bot = await AnswerBot.StartAsync(member: "member");
        foreach (var (verb, data, refused, _, _) in Inputs.Select(row => row.Data))
        {
            IsReferral(await bot.PressAsync(verb, With(data, refused, Disclosure), role: "guest")).ShouldBeTrue(verb);
            IsReferral(await bot.PressAsync(verb, With(With(data, "plan", "1917-19"), refused, Disclosure), role: "coordinator")).ShouldBeTrue(verb);
            (await bot.PressAsync(verb, With(data, refused, Address), role: "guest"))["value"]!.ToString().ShouldStartWith("This is for ");
        }

        IsReferral(await bot.PressAsync("workplan.update.preview", $$"""{"item":"99","plan":"2017-19","version":0,"note":"{{Disclosure}}"}""", role: "coordinator")).ShouldBeTrue();
    }

    private static bool IsReferral(JsonNode answer) =>
        answer["value"] is JsonObject card && card.Marks().Contains("referral") && card.Items() is [] && !card.ToJsonString().Contains(Secret, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Inputs))]
    public void The_door_leaves_the_inputs_to_the_form_and_judges_all_else(string verb, string data, string refused, string kept, string value)
    {
        var press = Press(verb, With(data, refused, Disclosure));
        door.Screen(press).ShouldBeSameAs(press);

        IsReferred(Press(verb, With(data, "plan", Disclosure))).ShouldBeTrue(kept + value);
        IsReferred(Press("nobody.knows", With(data, refused, Disclosure))).ShouldBeTrue();
        IsReferred(Press("register.confirm", With(data, refused, Disclosure))).ShouldBeTrue();
    }

    [Fact]
    public void A_press_that_comes_as_a_message_is_judged_at_the_door()
    {
        var message = AnswerBot.Message(null) with { Value = Element($$"""{"verb":"workplan.update.preview","item":"4a","plan":"2017-19","version":0,"note":"{{Disclosure}}"}""") };

        door.Screen(message).ShouldNotBeSameAs(message);
    }

    private static bool IsReferred(InvokeActivity press) => door.Screen(press) is InvokeActivity { Value: { } value } && value.GetRawText().Contains("safeguarding.refer", StringComparison.Ordinal);

    private static string With(string data, string input, string text)
    {
        var changed = JsonNode.Parse(data)!.AsObject();
        changed[input] = text;
        return changed.ToJsonString();
    }

    private static InvokeActivity Press(string verb, string data) => new()
    {
        Name = "adaptiveCard/action",
        Value = Element($$"""{"action":{"type":"Action.Execute","verb":"{{verb}}","data":{{data}}},"trigger":"manual"}"""),
    };

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement.Clone();

    private async Task<JsonNode> PressAsync(string verb, string data)
    {
        var answer = await fixture.Bot.PressAsync(verb, data, role: "coordinator");
        answer["type"]!.ToString().ShouldBe(Attachment.AdaptiveCardType, answer["value"]?.ToString());
        return answer["value"]!;
    }

    private static string? ValueOf(JsonNode form, string id) => form.Objects().Single(one => one["id"]?.ToString() == id)["value"]?.ToString();
}
