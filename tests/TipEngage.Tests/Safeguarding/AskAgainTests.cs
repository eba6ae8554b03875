using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Answers;
using TipEngage.Tests.Hosting;
using TipEngage.Tests.Infrastructure;
using Directory = TipEngage.Safeguarding.Answers.Directory;

namespace TipEngage.Tests.Safeguarding;

/// <summary>Somebody whose general question got a referral learns how to ask it again.</summary>
public sealed partial class AskAgainTests(RunningService service) : IClassFixture<RunningService>
{
    public static TheoryData<string> Languages => [.. SupportedLanguages.All.Select(one => one.Name)];

    [Fact]
    public void A_referral_offers_it() =>
        ReferralCard.Create(Directory.Countries).ToAttachment().Content.ShouldNotBeNull().ToElement().GetRawText().ShouldContain("safeguarding.general");

    [Fact]
    public async Task After_its_press_all_that_helps_is_still_there_with_the_country_that_was_chosen()
    {
        var before = JsonNode.Parse(ReferralCard.Create(Directory.Countries).ToAttachment().Content.ShouldNotBeNull().ToElement().GetRawText())!;

        var card = await PressAsync(new() { ["country"] = "TH" });

        card.Marks().ShouldBe(before.Marks());
        card.Lines().ShouldBe([.. before.Lines(), Strings.Safeguarding_AskAgain]);
        card["body"]!.AsArray().Single(element => $"{element!["type"]}" == "Input.ChoiceSet")!["value"]!.GetValue<string>().ShouldBe("TH");
        card["actions"]!.AsArray().Select(action => $"{action!["verb"]}").ShouldBe(["safeguarding.contacts"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("XX")]
    public async Task A_country_that_is_not_in_the_list_is_not_chosen(string? country) =>
        (await PressAsync(country is null ? [] : new() { ["country"] = country })).ToJsonString().ShouldNotContain("\"value\":\"XX\"");

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_it_proposes_to_ask_is_let_through_and_answered_with_items(string language)
    {
        await using var bot = await AnswerBot.StartAsync();
        var sentence = Strings.ResourceManager.GetString(nameof(Strings.Safeguarding_AskAgain), CultureInfo.GetCultureInfo(language))!;
        string[] proposed = [.. Quoted().Matches(sentence).Select(match => match.Groups["words"].Value)];

        proposed.Length.ShouldBe(2);
        foreach (var question in proposed)
        {
            Screening.Default.Judge(question).IsHarmless.ShouldBeTrue(question);
            (await bot.AskAsync(question)).Card().Items().ShouldNotBeEmpty(question);
        }
    }

    private async Task<JsonNode> PressAsync(JsonObject inputs)
    {
        var pressed = await service.Teams.As(service.Teams.World.Member).ExecuteAsync("1", "safeguarding.general", inputs, cancellationToken: TestContext.Current.CancellationToken);
        return JsonNode.Parse(pressed.Json.ShouldNotBeNull().GetRawText())!["value"]!;
    }

    [GeneratedRegex("\"(?<words>[^\"]+)\"")]
    private static partial Regex Quoted();
}
