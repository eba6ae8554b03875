using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>While a second person is asked about the purge of what is published, nobody is told that it is shown.</summary>
public sealed class HiddenPracticeTests : ReviewWalkTests
{
    [Fact]
    public async Task Its_person_is_told_that_it_is_not_shown_for_now_and_can_propose_nothing()
    {
        await PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var before = await submitter.MineAsync();
        before.Lines().ShouldContain(line => line.StartsWith("PP-0001 · Published", StringComparison.Ordinal));

        await HideAsync();

        var mine = await submitter.MineAsync();
        mine.Lines().ShouldContain(line => line.StartsWith("PP-0001 · Not shown for now", StringComparison.Ordinal));
        Offered(mine).ShouldNotContain("Propose an update");
        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card();
        foreach (var card in new[] { receipt, await submitter.PressAsync(before, "Propose an update") })
        {
            card.Lines().ShouldContain(line => line.StartsWith("Nobody finds it in the library for now", StringComparison.Ordinal));
            card.ToJsonString().ShouldNotContain("Others find it");
            Offered(card).ShouldBe(["Withdraw"]);
        }
    }

    [Fact]
    public async Task Coordinators_read_beside_its_state_that_a_second_person_is_asked()
    {
        await PublishAsync();
        await HideAsync();

        (await Walk.OpenAsync(Second)).Lines().ShouldContain("PP-0001 · Published · a second person is asked about the purge");
        var queue = (await Walk.QueueAsync(Second)).Lines();
        queue.ShouldContain("PP-0001 · Published · a second person is asked about the purge");
        queue.ShouldContain(line => line.StartsWith("0 of 2 working days", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_it_may_stay_it_is_found_and_updated_again()
    {
        await PublishAsync();
        await HideAsync();
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "It may stay");

        var mine = await new FormWalk(Walk.Bot, "submitter").MineAsync();

        mine.Lines().ShouldContain(line => line.StartsWith("PP-0001 · Published", StringComparison.Ordinal));
        Offered(mine).ShouldContain("Propose an update");
    }

    [Fact]
    public async Task Its_person_may_say_meanwhile_that_it_is_still_true()
    {
        await PublishAsync();
        await using (var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.State, nameof(PracticeState.UpdateDue)), TestContext.Current.CancellationToken);
        await HideAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");

        var receipt = await submitter.PressAsync(await submitter.MineAsync(), "Read and answer");
        receipt.Lines().ShouldContain(line => line.StartsWith("Nobody finds it in the library for now", StringComparison.Ordinal) && line.Contains("within 60 days", StringComparison.Ordinal));
        var answered = await submitter.PressAsync(receipt, "Still true");

        answered.Lines().ShouldContain(line => line.StartsWith("Nobody finds it in the library for now", StringComparison.Ordinal));
        Offered(answered).ShouldBe(["Withdraw"]);
    }

    private async Task PublishAsync()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Publish");
    }

    private async Task HideAsync() => await Walk.PressAsync(First, await Walk.OpenAsync(First), "Purge the content …", [], "Hide it and ask for the purge");
}
