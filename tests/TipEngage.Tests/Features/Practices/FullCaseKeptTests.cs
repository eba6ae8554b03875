using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>Nobody agrees to a text that was not shown to them: a full case stays one, and what its level does not show is not sent.</summary>
public sealed class FullCaseKeptTests : FormTests
{
    private static readonly string[] fullSteps = ["why", "how", "results", "people", "copy"];

    [Fact]
    public async Task A_card_of_before_the_full_case_was_begun_leads_to_a_last_step_that_shows_all_of_it()
    {
        var old = await ToUseAsync();
        var card = await walk!.PressAsync(old, "Tell the full case", Quick[2]);
        foreach (var step in fullSteps)
            card = await walk.PressAsync(card, "Next", Inputs(step));

        var check = await walk.PressAsync(old, "Next", Quick[2]);

        check.Marks().ShouldContain("practice-step-check");
        check.Verbatim().ShouldContain(CompleteForm.Full["howItWorks"]);
        (await walk.PressAsync(check, SendButton, Quick[^1])).Marks().ShouldContain("practice-PP-0001");
        (await RowsAsync()).ShouldHaveSingleItem().Level.ShouldBe((int)FormLevel.Full);
    }

    [Fact]
    public async Task An_earlier_card_of_the_quick_share_goes_on_with_the_full_case()
    {
        var first = await walk!.StartAsync();
        var who = await walk.PressAsync(first, "Next", Quick[0]);
        await walk.PressAsync(await walk.PressAsync(who, "Next", Quick[1]), "Tell the full case", Quick[2]);

        (await walk.PressAsync(who, "Next", Quick[1])).Marks().ShouldContain("practice-step-why");
    }

    [Theory]
    [InlineData("Job seekers pay fees.")]
    [InlineData("The passport AA1234567 of Lan was locked away.")]
    public async Task What_a_quick_share_does_not_show_is_neither_in_its_last_step_nor_sent(string hidden)
    {
        var check = await OpenAsync(new Dictionary<string, string>(CompleteForm.Quick) { ["problem"] = hidden, ["partners"] = "Ministry of Public Works" });
        check.ToJsonString().ShouldNotContain(hidden);

        (await walk!.PressAsync(check, SendButton, Quick[^1])).Marks().ShouldContain("practice-PP-0001");

        var fields = (await RowsAsync()).ShouldHaveSingleItem().Fields.ShouldNotBeNull();
        (fields.Contains(hidden), fields.Contains("partners"), fields.Contains("Clauses in tenders")).ShouldBe((false, false, true));
    }

    private async Task<JsonNode> ToUseAsync() => await walk!.PressAsync(await walk.PressAsync(await walk.StartAsync(), "Next", Quick[0]), "Next", Quick[1]);

    private async Task<JsonNode> OpenAsync(IReadOnlyDictionary<string, string> fields)
    {
        var draft = new FilledStep(Guid.NewGuid(), FormLevel.Quick, PracticeForm.Check.Name, fields.ToDictionary(one => one.Key, one => (string?)one.Value)) { Door = Door.Chat, Tongue = "en" };
        (await bot!.Services.GetRequiredService<OwnPractices>().SaveAsync(new Person("tenant", "submitter", "Ada"), draft, TestContext.Current.CancellationToken)).ShouldBeOfType<PracticeOutcome.Done>();
        return await walk!.PressAsync(await walk.MineAsync(), "Continue");
    }

    private static (string Name, string Value)[] Inputs(string step) =>
        [.. PracticeForm.StepsOf(FormLevel.Full).First(one => one.Name == step).Fields.Where(field => CompleteForm.Full.ContainsKey(field.Name)).Select(field => ($"f_{field.Name}", CompleteForm.Full[field.Name]))];
}
