using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>A coordinator takes a place back that a colleague named by mistake.</summary>
public sealed class TakePlaceBackTests : ReviewWalkTests
{
    private const string Third = "third";

    private const string Mistake = "Ministry of Labour, Thailand";

    [Fact]
    public async Task A_colleague_s_mistake_is_chosen_asked_once_more_and_taken_back()
    {
        await MistakenAsync();
        var asked = await ChosenAsync();
        asked.Lines().ShouldContain(line => line.EndsWith(Mistake, StringComparison.Ordinal));
        asked.Lines().ShouldContain(line => line.StartsWith("Take it back only if they never worked there", StringComparison.Ordinal));

        var done = await Walk.CardAsync(Second, asked, "Take it back");

        done.Lines().ShouldContain($"Taken back: {Mistake} counts until 31 Mar 2018, then no more.");
        Offered(done).ShouldNotContain("Take it back");
        (await PlaceAsync(First)).Lines().ShouldContain($"{Mistake} (taken back by another coordinator, counts until 31 Mar 2018)");
        (await ListAsync(Second)).Lines().ShouldContain("No other coordinator has an earlier place that could be taken back.");
        (await Walk.CardAsync(Second, asked, "Take it back")).Lines().ShouldContain(line => line.StartsWith("These places changed meanwhile", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_offered_a_place_of_their_own_nor_takes_it_back_by_another_s_card()
    {
        await MistakenAsync();
        (await ListAsync(First)).Lines().ShouldContain("No other coordinator has an earlier place that could be taken back.");

        var refused = await Walk.CardAsync(First, await ChosenAsync(), "Take it back");

        refused.Lines().ShouldContain("A place of your own is taken back by another coordinator. Nothing was changed.");
        (await PlaceAsync(First)).Lines().ShouldContain(Mistake);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("Ministry")]
    public async Task What_is_not_in_the_list_is_asked_for_again(string place)
    {
        await MistakenAsync();

        (await Walk.CardAsync(Second, await ListAsync(Second), "Go on", ("place", place))).Lines().ShouldContain("Choose the place that was named by mistake.");
    }

    [Fact]
    public async Task Who_is_no_coordinator_sees_and_changes_nothing()
    {
        await MistakenAsync();
        var asked = await ChosenAsync();

        (await Walk.AnswerAsync("member", asked, "Take it back"))["value"]!.ToString().ShouldNotContain(Mistake);

        (await PlaceAsync(First)).Lines().ShouldContain(Mistake);
    }

    [Theory]
    [InlineData("tenant", "member")]
    [InlineData("elsewhere", Third)]
    public async Task A_card_that_names_who_is_not_offered_changes_nothing(string tenant, string person)
    {
        await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new(Third, "Dao", Role.Coordinator, null), new("tenant", First, null), TestContext.Current.CancellationToken);
        await MistakenAsync();
        var places = Walk.Bot.Services.GetRequiredService<ReviewerPlaces>();
        Person other = new(tenant, person, null);
        await places.SetAsync(other, "TH", "Ministry of Labour", TestContext.Current.CancellationToken);
        await places.SetAsync(other, "TH", "Bakery", TestContext.Current.CancellationToken);
        var asked = await ChosenAsync();
        var data = asked.Objects().First(one => one["verb"]?.ToString() is "reviews.place.takeback")["data"]!;
        (data["person"], data["seen"]) = (person, (await places.FindAsync(other, TestContext.Current.CancellationToken))!.ChangedAt!.Value.ToUnixTimeMilliseconds());

        (await Walk.CardAsync(Second, asked, "Take it back")).Lines().ShouldContain(line => line.StartsWith("These places changed meanwhile", StringComparison.Ordinal));

        (await places.FindAsync(other, TestContext.Current.CancellationToken))!.Before().ShouldHaveSingleItem().CountsUntil.ShouldBeNull();
    }

    private async Task MistakenAsync()
    {
        await Walk.PressAsync(First, await Walk.QueueAsync(First), "Where I work", [], "Keep", ("country", "TH"), ("organisation", "Ministry of Labour"));
        await Walk.PlaceAsync();
    }

    private async Task<JsonNode> PlaceAsync(string who) => await Walk.CardAsync(who, await Walk.QueueAsync(who), "Where I work");

    private async Task<JsonNode> ListAsync(string who) => await Walk.CardAsync(who, await PlaceAsync(who), "A colleague's mistake …");

    private async Task<JsonNode> ChosenAsync() => await Walk.CardAsync(Second, await ListAsync(Second), "Go on", ("place", "0"));
}
