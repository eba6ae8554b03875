using TipEngage.Practices;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Library;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>A coordinator who names a reference gets to what it stands for; everybody else hears the same as of what there is not.</summary>
public sealed class NamedReferenceTests : IAsyncLifetime
{
    private AnswerBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync(member: "member");
        await SampleShelf.PutAsync(bot.Services, [.. SamplePractice.Make(4).Select(practice => practice.ToRow(practice.Number is 2 ? PracticeState.InReview : PracticeState.Published))]);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("PP-0002")]
    [InlineData("open PP-0002")]
    [InlineData("show me PP-0002")]
    [InlineData("purge PP-0002")]
    [InlineData("buka PP-0002")]
    public async Task A_coordinator_gets_what_is_in_review(string text) =>
        (await bot.AskAsync(text, text, "coordinator")).Card()["fallbackText"]!.ToString().ShouldStartWith("PP-0002: ");

    [Fact]
    public async Task What_is_published_opens_as_for_everybody() =>
        (await bot.AskAsync("PP-0001", "c", "coordinator")).Card().Buttons().ShouldContain("All practices");

    [Theory]
    [InlineData("member")]
    [InlineData("guest")]
    [InlineData("owner-2")]
    public async Task Nobody_else_learns_that_it_is_there(string who)
    {
        foreach (var ask in new[] { "{0}", "open {0}", "purge {0}" })
            (await AskAsync(ask, "PP-0002", who)).ShouldBe(await AskAsync(ask, "PP-0999", who));
    }

    [Fact]
    public async Task Where_others_read_along_it_is_not_there_for_a_coordinator_either()
    {
        var (hidden, none) = (await bot.CommandAsync("practice", "coordinator", "channel", "PP-0002"), await bot.CommandAsync("practice", "coordinator", "channel", "PP-0999"));

        hidden.Card().ToJsonString().Replace("0002", "", StringComparison.Ordinal).ShouldBe(none.Card().ToJsonString().Replace("0999", "", StringComparison.Ordinal));
    }

    private async Task<string> AskAsync(string ask, string reference, string who)
    {
        var reply = await bot.AskAsync(ask.Replace("{0}", reference, StringComparison.Ordinal), $"{ask} {reference}", who);
        return System.Text.Json.JsonSerializer.Serialize(reply.Message).Replace(reference, "PP", StringComparison.Ordinal);
    }
}
