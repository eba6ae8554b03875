using System.Text.Json.Nodes;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>A coordinator says where they work when they like, not only when a decision needs it.</summary>
public sealed class WhereIWorkTests : IAsyncLifetime
{
    private const string Coordinator = "coordinator";

    private AnswerBot? bot;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example");

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Theory]
    [InlineData("Where I work")]
    [InlineData("where do i work?")]
    [InlineData("please change where I work")]
    [InlineData("Tempat kerja saya")]
    [InlineData("di mana saya bekerja")]
    [InlineData("ที่ทำงานของฉัน")]
    [InlineData("Nơi tôi làm việc")]
    [InlineData("noi toi lam viec")]
    public async Task A_coordinator_who_types_it_is_asked(string sentence) => Asks(await bot!.AskAsync(sentence, "a:1", Coordinator)).ShouldBeTrue();

    [Theory]
    [InlineData("where I work, is item 4b of any use", Coordinator)]
    [InlineData("where I work", "member")]
    public async Task Another_sentence_and_another_person_are_not(string sentence, string who) => Asks(await bot!.AskAsync(sentence, "a:1", who)).ShouldBeFalse();

    [Fact]
    public async Task The_card_of_invitations_says_how()
    {
        var card = (await bot!.AskAsync("invite", "a:1", Coordinator)).Card();

        card.Lines().ShouldContain(line => line.Contains("when you write “where I work” here"));
    }

    [Fact]
    public async Task What_was_kept_stands_in_the_place_of_the_form()
    {
        var walk = new ReviewWalk(bot!);
        var form = (await bot!.AskAsync("where I work", "a:1", Coordinator)).Card();

        var kept = await walk.CardAsync(Coordinator, form, "Keep", ("country", "TH"), ("organisation", "Ministry of Labour"));

        kept.Lines().ShouldBe(["Where do you work?", "Kept. You can go on.", "Ministry of Labour, Thailand"]);
        ReviewWalk.Offered(kept).ShouldNotContain("Keep");
    }

    private static bool Asks(Reply answer) => answer.Message is { Attachments: [var card] } && card.Card().Objects().Any(one => Is(one, "reviews.place.keep"));

    private static bool Is(JsonObject one, string verb) => one["verb"]?.ToString() == verb;
}
