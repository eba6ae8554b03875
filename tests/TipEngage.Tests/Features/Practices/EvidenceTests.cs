using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>What shows that a practice works is ticked by its person alone.</summary>
public sealed class EvidenceTests : FormTests
{
    [Fact]
    public async Task Nothing_is_ticked_before_its_person_does_and_one_tick_is_enough()
    {
        var use = await UseAsync();
        ValueOf(use, "f_evidence").ShouldBeNull();

        (await walk!.PressAsync(use, "Next", With("own_monitoring"))).Marks().ShouldContain("practice-step-check");
    }

    [Fact]
    public async Task Who_ticks_nothing_says_that_there_is_nothing_yet()
    {
        var check = await walk!.PressAsync(await UseAsync(), "Next", [.. Quick[2].Where(one => one.Item1 is not "f_evidence")]);

        check.Verbatim().ShouldContain("Nothing yet");
        await walk.PressAsync(check, SendButton, Quick[^1]);
        (await RowsAsync()).Single().Fields.ShouldNotBeNull().ShouldContain("none_yet");
    }

    [Theory]
    [InlineData("en", "“Nothing yet” stands alone")]
    [InlineData("vi", "“Chưa có” phải đứng một mình")]
    public async Task What_is_wrong_is_called_as_the_choice_is(string language, string sentence)
    {
        var use = await UseAsync();
        bot!.Language = CultureInfo.GetCultureInfo(language);

        (await walk!.PressAsync(use, "Next", With("none_yet,own_monitoring"))).Lines().ShouldContain(line => line.StartsWith(sentence, StringComparison.Ordinal));
    }

    private async Task<JsonNode> UseAsync()
    {
        var card = await walk!.StartAsync();
        foreach (var inputs in Quick[..2])
            card = await walk.PressAsync(card, "Next", inputs);
        return card;
    }

    private static (string, string)[] With(string evidence) => [.. Quick[2].Select(one => one.Item1 is "f_evidence" ? (one.Item1, evidence) : one)];
}
