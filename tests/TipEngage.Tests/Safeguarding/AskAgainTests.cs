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
    public async Task Its_answer_is_no_referral_and_shows_no_item_but_says_what_to_do_in_danger()
    {
        var pressed = await service.Teams.As(service.Teams.World.Member).ExecuteAsync("1", "safeguarding.general", new JsonObject(), cancellationToken: TestContext.Current.CancellationToken);

        var card = JsonNode.Parse(pressed.Json.ShouldNotBeNull().GetRawText())!["value"]!;
        card.Marks().ShouldBeEmpty();
        card.Lines()[0].ShouldStartWith("I kept nothing of what you wrote");
        card.Lines()[1].ShouldBe(Strings.Safeguarding_Referral_Danger);
    }

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

    [GeneratedRegex("\"(?<words>[^\"]+)\"")]
    private static partial Regex Quoted();
}
