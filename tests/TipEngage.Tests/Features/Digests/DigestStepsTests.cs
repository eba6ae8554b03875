using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Each thing that can be done about a digest is one step, for who may.</summary>
public sealed class DigestStepsTests : DigestAnswerTests
{
    [Fact]
    public async Task It_is_paused_resumed_and_stopped_in_one_step_each()
    {
        await AskAsync("digest monday 09:00 Asia/Bangkok");

        (await AskAsync("pause the digest")).Card().Lines().ShouldContain("Paused until somebody resumes it.");
        (await AskAsync("pause the digest for two weeks")).Card().Lines().ShouldContain("Paused until 15 Mar 2018.");
        (await AskAsync("resume the digest")).Card().Lines().ShouldContain("Done. The next digest comes on Monday 5 Mar 2018, 09:00 (UTC\\+07:00).");
        (await AskAsync("stop the digest")).Card().Lines().ShouldContain("Stopped. No digest comes here any more.");
        (await AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
    }

    [Fact]
    public async Task A_pause_is_counted_from_the_real_day_whatever_day_the_plan_is_read_as_of_and_never_ends_in_the_past()
    {
        await using var later = await AnswerBot.StartAsync(asOf: "2018-03-01");
        later.Clock.Advance(TimeSpan.FromDays(400));
        await later.AskAsync("digest monday 09:00 Asia/Bangkok", "a:1", "member");

        (await later.AskAsync("pause the digest for two weeks", "a:1", "member")).Card().Lines().ShouldContain("Paused until 19 Apr 2019.");
        (await later.AskAsync("pause the digest until 2018-05-01", "a:1", "member")).Message!.Text.ShouldBe("1 May 2018 is over already. Name a later day. Nothing was changed.");
        (await later.AskAsync("digest", "a:1", "member")).Card().Lines().ShouldContain("Paused until 19 Apr 2019.");
    }

    [Theory]
    [InlineData("digest monday 09:00 Asia/Bangkok")]
    [InlineData("stop the digest")]
    [InlineData("pause the digest")]
    [InlineData("resume the digest")]
    [InlineData("preview the digest")]
    [InlineData("send the digest now")]
    [InlineData("show the digest deliveries")]
    public async Task In_a_channel_only_coordinators_do_anything_about_it(string text)
    {
        (await InChannelAsync(text, "member")).Message!.Text.ShouldBe("In a chat or channel, coordinators and owners set the digest.");

        (await InChannelAsync(text, "coordinator")).Message!.Text.ShouldNotBe("In a chat or channel, coordinators and owners set the digest.");
    }

    [Fact]
    public async Task A_preview_is_for_who_asks_alone()
    {
        await AskAsync("digest monday 09:00 Asia/Bangkok");

        var preview = await AskAsync("preview the digest");

        preview.IsPrivate.ShouldBeTrue();
        preview.Card().Lines().ShouldContain("The week at a glance");
        preview.Card().Lines().ShouldContain(line => line.StartsWith("Preview: what the digest would hold by now.", StringComparison.Ordinal));
    }
}
