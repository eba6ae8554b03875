using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices.Invitations;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Practices;

/// <summary>Coordinators make links for people without an account.</summary>
public sealed class InvitationCardTests : IAsyncLifetime
{
    private const string Coordinator = "coordinator";

    private AnswerBot? bot;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example");

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Theory]
    [InlineData("invite")]
    [InlineData("please create an invitation link")]
    [InlineData("invite someone to share a practice")]
    [InlineData("buat tautan undangan")]
    [InlineData("สร้างลิงก์คำเชิญ")]
    [InlineData("tạo liên kết mời")]
    public async Task The_wish_is_understood(string sentence) => (await CardAsync(sentence)).Objects().ShouldContain(one => Is(one, "invitations.issue"));

    [Theory]
    [InlineData("invite Thailand to the next meeting")]
    [InlineData("when is the next event")]
    [InlineData("don't invite anybody")]
    public async Task Another_wish_is_not_taken_for_it(string sentence) =>
        Offers(await bot!.AskAsync(sentence, "a:1", Coordinator)).ShouldBeFalse();

    [Theory]
    [InlineData("member")]
    [InlineData("somebody")]
    public async Task Nobody_else_gets_the_card_or_a_link(string who)
    {
        Offers(await bot!.AskAsync("invite", "a:1", who)).ShouldBeFalse();

        var answer = await bot.PressAsync("invitations.issue", $$"""{"invitation":"{{Guid.NewGuid()}}","purpose":"Forum","days":"14","uses":"3"}""", role: who);

        answer.ToJsonString().ShouldNotContain("/share/");
    }

    [Fact]
    public async Task A_link_is_shown_once_and_listed_without_its_secret()
    {
        var made = await PressAsync(await CardAsync("invite"), "invitations.issue", ("purpose", "Forum"), ("days", "30"), ("uses", "25"));

        var link = made.Objects().First(one => one["type"]?.ToString() is "Action.OpenUrl")["url"]!.ToString();
        link.ShouldMatch("^https://tipengage.example/share/[A-Za-z0-9_-]{22}$");
        made.Lines().ShouldContain("0 of 25 people, until 31 Mar 2018");
        (await CardAsync("invite")).ToJsonString().ShouldNotContain(link);
    }

    [Theory]
    [InlineData("", "14", "3", "Say for whom")]
    [InlineData("Forum", "14", "0", "a whole number from 1 to 200")]
    [InlineData("Forum", "14", "201", "a whole number from 1 to 200")]
    [InlineData("Forum", "14", "many", "a whole number from 1 to 200")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string purpose, string days, string uses, string sentence)
    {
        var again = await PressAsync(await CardAsync("invite"), "invitations.issue", ("purpose", purpose), ("days", days), ("uses", uses));

        again.Lines().ShouldContain(line => line.Contains(sentence, StringComparison.Ordinal));
        FormWalk.ValueOf(again, "uses").ShouldBe(uses);
        again.ToJsonString().ShouldNotContain("/share/");
    }

    [Fact]
    public async Task An_invitation_can_be_ended()
    {
        var made = await PressAsync(await CardAsync("invite"), "invitations.issue", ("purpose", "Forum"), ("days", "30"), ("uses", "25"));

        var ended = await PressAsync(made, "invitations.end");

        ended.Lines().ShouldContain("No invitation is open.");
    }

    [Fact]
    public async Task One_that_was_ended_is_listed_for_ninety_days_with_its_day_and_without_a_button()
    {
        var made = await PressAsync(await CardAsync("invite"), "invitations.issue", ("purpose", "Forum"), ("days", "30"), ("uses", "25"));

        var ended = await PressAsync(made, "invitations.end");

        ended.Marks().ShouldContain("invitations-closed");
        ended.Lines().ShouldContain("0 of 25 people, taken back on 1 Mar 2018");
        ended.Objects().ShouldNotContain(one => Is(one, "invitations.end"));
        bot!.Clock.Advance(TimeSpan.FromDays(91));
        (await CardAsync("invite")).Marks().ShouldNotContain("invitations-closed");
    }

    [Fact]
    public async Task One_whose_day_has_passed_is_listed_as_over()
    {
        await PressAsync(await CardAsync("invite"), "invitations.issue", ("purpose", "Forum"), ("days", "30"), ("uses", "25"));
        bot!.Clock.Advance(TimeSpan.FromDays(31));

        var card = await CardAsync("invite");

        card.Lines().ShouldContain("0 of 25 people, expired on 31 Mar 2018");
        card.Lines().ShouldContain("No invitation is open.");
        card.Objects().ShouldNotContain(one => Is(one, "invitations.end"));
    }

    [Fact]
    public async Task One_that_is_used_up_can_still_be_ended_since_those_it_let_in_may_share_more()
    {
        var made = await PressAsync(await CardAsync("invite"), "invitations.issue", ("purpose", "Forum"), ("days", "30"), ("uses", "1"));
        var link = made.Objects().First(one => one["type"]?.ToString() is "Action.OpenUrl")["url"]!.ToString();
        var door = bot!.Services.GetRequiredService<InvitationDoor>();
        await door.AdmitAsync((await door.EnterAsync(link.Split('/')[^1], Secret.New(), TestContext.Current.CancellationToken))!, TestContext.Current.CancellationToken);

        var card = await CardAsync("invite");

        card.Lines().ShouldContain("1 of 1 people, used up on 1 Mar 2018. Until 31 Mar 2018 they can share more.");
        card.Lines().ShouldContain("No invitation is open.");
        (await PressAsync(card, "invitations.end")).Lines().ShouldContain("1 of 1 people, taken back on 1 Mar 2018");
    }

    [Fact]
    public async Task Without_an_address_of_its_own_the_service_says_what_is_missing()
    {
        await using var lone = await AnswerBot.StartAsync();

        var answer = await lone.PressAsync("invitations.issue", $$"""{"invitation":"{{Guid.NewGuid()}}","purpose":"Forum","days":"14","uses":"3"}""", role: Coordinator);

        answer.ToJsonString().ShouldContain("set PublicUrl");
    }

    [Theory]
    [InlineData("1", "for one person.")]
    [InlineData("25", "for up to 25 people.")]
    public async Task For_how_many_people_it_works_is_said_in_words(string uses, string said)
    {
        var made = await PressAsync(await CardAsync("invite"), "invitations.issue", ("purpose", "Forum"), ("days", "30"), ("uses", uses));

        made.Lines().ShouldContain(line => line.StartsWith("Here is the link for Forum.", StringComparison.Ordinal) && line.EndsWith(said, StringComparison.Ordinal));
    }

    private static bool Offers(Reply reply) => reply.Message.ShouldNotBeNull().Attachments is [var card] && card.Card().Objects().Any(one => Is(one, "invitations.issue"));

    private async Task<JsonNode> CardAsync(string sentence) => (await bot!.AskAsync(sentence, "a:1", Coordinator)).Card();

    private async Task<JsonNode> PressAsync(JsonNode card, string verb, params (string Name, string Value)[] inputs)
    {
        var data = card.Objects().First(one => Is(one, verb))["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in inputs)
            data[name] = value;
        return (await bot!.PressAsync(verb, data.ToJsonString(), role: Coordinator))["value"]!;
    }

    private static bool Is(JsonObject node, string verb) => node["type"]?.ToString() is "Action.Execute" && node["verb"]?.ToString() == verb;
}
