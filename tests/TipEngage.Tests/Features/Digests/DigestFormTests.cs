using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Setting a digest by its form.</summary>
public sealed class DigestFormTests : DigestAnswerTests
{
    [Fact]
    public async Task The_form_comes_back_with_what_is_wrong_and_keeps_the_rest()
    {
        var card = (await Bot.PressAsync("digests.set", """{"day":"Sunday","time":"9 o'clock","zone":"Asia/Dhaka"}"""))["value"]!;

        card.Lines().ShouldContain("\"9 o'clock\" is no time of day. Write it with 24 hours, such as 09:00. Nothing was changed.");
        card.Objects().Single(one => $"{one["id"]}" is "day")["value"]!.GetValue<string>().ShouldBe("Sunday");
    }

    [Theory]
    [InlineData("a@b.org", "refused")]
    [InlineData("my friend is locked in a compound and they beat him", "referral")]
    public async Task What_may_not_be_taken_is_taken_out_of_the_form_and_the_rest_stays(string zone, string mark)
    {
        var card = (await Bot.PressAsync("digests.set", $$"""{"day":"Sunday","time":"8:30","zone":"{{zone}}","tlp":"Green"}"""))["value"]!;

        card.Marks().ShouldContain(mark);
        card.ToJsonString().ShouldNotContain(zone);
        card.Objects().Single(one => $"{one["id"]}" is "day")["value"]!.GetValue<string>().ShouldBe("Sunday");
        card.Objects().Single(one => $"{one["id"]}" is "time")["value"]!.GetValue<string>().ShouldBe("08:30");
        (await AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
    }

    [Fact]
    public async Task The_form_sets_all_of_it()
    {
        var card = (await Bot.PressAsync("digests.set", """{"day":"Sunday","time":"8:30","zone":"Asia/Dhaka","language":"en","blocks":"Changes,Events","tlp":"Green","always":"true"}"""))["value"]!;

        card.Lines().ShouldContain("Every Sunday at 08:30, by the clocks of Asia/Dhaka");
        card.Lines().ShouldContain("Comes every week, also when nothing changed");
        card.Lines().ShouldContain("What it holds: What changed, Events");
    }

    [Fact]
    public async Task The_form_chooses_themes_of_the_plan_and_all_of_them_are_none()
    {
        (await Bot.PressAsync("digests.set", """{"themes":"follow-the-money,no-such-theme"}"""))["value"]!.Lines().ShouldContain("Themes: Following the Money in TIP Cases");

        var form = (await Bot.PressAsync("digests.show", """{"form":true}"""))["value"]!.Objects().Single(one => $"{one["id"]}" is "themes");
        form["value"]!.GetValue<string>().ShouldBe("follow-the-money");
        var all = string.Join(',', form["choices"]!.AsArray().Select(choice => $"{choice!["value"]}"));
        (await Bot.PressAsync("digests.set", $$"""{"themes":"{{all}}"}"""))["value"]!.Lines().ShouldNotContain(line => line.StartsWith("Themes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9.30")]
    [InlineData("09.30")]
    [InlineData(" 9:30 ")]
    [InlineData("๐๙:๓๐")]
    [InlineData("０９：３０")]
    public async Task The_form_takes_a_time_as_it_is_written_anywhere(string time) =>
        (await Bot.PressAsync("digests.set", $$"""{"day":"Sunday","time":"{{time}}","zone":"Asia/Dhaka"}"""))["value"]!.Lines().ShouldContain("Every Sunday at 09:30, by the clocks of Asia/Dhaka");
}
