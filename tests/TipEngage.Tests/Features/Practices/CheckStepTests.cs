using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;

namespace TipEngage.Tests.Features.Practices;

/// <summary>The last step of the form shows everything at a glance: long answers by their beginning, with the way to all of them.</summary>
public sealed class CheckStepTests : IAsyncLifetime
{
    private AnswerBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Each_tick_is_named_for_what_it_is_about_and_those_that_are_needed_are_marked_like_other_fields()
    {
        var check = await CheckAsync(LongestForm.Fields("en"));

        var ticks = check.Objects().Where(one => one["type"]?.ToString() is "Input.Toggle").ToArray();
        ticks.ShouldNotBeEmpty();
        ticks.Select(tick => tick["label"]!.ToString()).ShouldBe(["Right to share *", "No persons *", "No accusations *", "Publication *", "Translation", "Quoting", "Contact"], ignoreOrder: true);
        check.Lines().ShouldContain(@"Ticks with \* are needed.");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task From_a_long_answer_one_press_leads_to_all_of_it(string language)
    {
        CultureInfo.CurrentUICulture = bot.Language = CultureInfo.GetCultureInfo(language);
        var fields = LongestForm.Fields(language);
        var check = await CheckAsync(fields);

        var (text, lines) = (fields[PracticeFields.HowItWorks.Name], check.Verbatim());
        lines.ShouldNotContain(text);
        lines.ShouldContain(line => line.EndsWith('…') && text.StartsWith(line.TrimEnd('…'), StringComparison.Ordinal));
        check.Lines().ShouldContain(Strings.Practice_Shortened);
        var step = await PressAsync("practices.step", Ways(check).First(way => way["open"]!.ToString() == "how"));

        step.Objects().Single(one => one["id"]?.ToString() == "f_howItWorks")["value"]!.ToString().ShouldBe(text);
    }

    [Fact]
    public async Task Short_answers_stand_there_whole()
    {
        var check = await CheckAsync(CompleteForm.Full);

        check.Verbatim().ShouldContain(CompleteForm.Full["howItWorks"]);
        check.Lines().ShouldNotContain(Strings.Practice_Shortened);
        Ways(check).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_step_that_there_is_not_leads_to_the_first()
    {
        var way = Ways(await CheckAsync(LongestForm.Fields("en"))).First();

        (await OpenAsync(new() { ["practice"] = way["practice"]!.ToString(), ["step"] = "nowhere" })).Marks().ShouldContain("practice-step-what");
    }

    [Fact]
    public async Task What_is_ticked_is_still_ticked_after_a_look_at_all_of_a_long_answer()
    {
        var way = Ways(await CheckAsync(LongestForm.Fields("en"))).First(way => way["open"]!.ToString() == "how");
        (way["f_publish"], way["toStep"]) = ("true", "what");

        var how = await PressAsync("practices.step", way);
        how.Marks().ShouldContain("practice-step-how");
        var back = FormWalk.ButtonOf(how, "Go to this step")["data"]!.DeepClone().AsObject();
        back["toStep"] = "check";

        Ticked(await PressAsync("practices.step", back)).ShouldBe(["f_publish"]);
    }

    private static IEnumerable<string> Ticked(JsonNode card) =>
        card.Objects().Where(one => one["type"]?.ToString() is "Input.Toggle" && one["value"]?.ToString() is "true").Select(one => one["id"]!.ToString());

    private static IEnumerable<JsonObject> Ways(JsonNode check) => check.Objects()
        .Where(one => one["verb"]?.ToString() == "practices.step" && one["data"]?["open"] is not null).Select(one => one["data"]!.DeepClone().AsObject());

    private async Task<JsonNode> CheckAsync(IReadOnlyDictionary<string, string> fields)
    {
        var draft = new FilledStep(Guid.NewGuid(), FormLevel.Full, PracticeForm.Check.Name, fields.ToDictionary(one => one.Key, one => (string?)one.Value)) { Door = Door.Chat, Tongue = "en" };
        (await bot.Services.GetRequiredService<OwnPractices>().SaveAsync(new Person("tenant", "submitter", "Ada"), draft, TestContext.Current.CancellationToken)).ShouldBeOfType<PracticeOutcome.Done>();
        return await OpenAsync(new() { ["practice"] = draft.Practice.ToString() });
    }

    private Task<JsonNode> OpenAsync(JsonObject way) => PressAsync("practices.open", way);

    private async Task<JsonNode> PressAsync(string verb, JsonObject way) => (await bot.PressAsync(verb, way.ToJsonString(), role: "submitter"))["value"].ShouldBeOfType<JsonObject>();
}
