using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Messages;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What a digest offers follows what became of it, whenever it was posted.</summary>
public abstract class DigestControlsTests : DigestTests
{
    protected DigestControlsTests()
    {
    }

    protected DigestControlsTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task One_that_was_posted_before_a_pause_offers_to_resume_while_it_lasts()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);
        var posted = Posted().ShouldHaveSingleItem();
        (await ShownAsync(bot, posted)).Buttons().ShouldContain("Pause");

        await PressOnAsync<PauseDigest, PauseDigest.Data>(bot, new(), posted.Id);
        var paused = (await ShownAsync(bot, posted));
        await PressOnAsync<ResumeDigest, ResumeDigest.Data>(bot, new(), posted.Id);

        paused.Lines().ShouldContain("Paused until somebody resumes it.");
        paused.Lines().ShouldContain("The week at a glance");
        paused.Buttons().ShouldContain("Resume");
        paused.Buttons().ShouldNotContain("Pause");
        paused["refresh"].ShouldNotBeNull();
        (await ShownAsync(bot, posted)).Buttons().ShouldContain("Pause");
    }

    [Fact]
    public async Task An_older_one_tells_of_its_own_week_and_one_that_was_taken_back_of_nothing()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun.AddDays(7));
        await PressOnAsync<PauseDigest, PauseDigest.Data>(bot, new(), Posted()[1].Id);

        var (older, last) = (await ShownAsync(bot, Posted()[0]), await ShownAsync(bot, Posted()[1]));

        older.Lines()[2].ShouldBe(Lines(Posted()[0])[1]);
        last.Lines()[2].ShouldBe(Lines(Posted()[1])[1]);
        older.Lines()[2].ShouldNotBe(last.Lines()[2]);
        await using (var db = await ContextAsync(bot))
            await db.DigestDeliveries.ExecuteDeleteAsync(Cancellation);
        (await ShownAsync(bot, Posted()[0])).Lines().ShouldContain("This digest is not kept any more. What is set here now:");
    }

    [Fact]
    public async Task One_that_was_wanted_during_a_pause_offers_to_pause_once_that_is_over()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot, change: one => (one.IsPaused, one.PausedUntil, one.NextAt) = (true, FirstRun.AddDays(3), FirstRun.AddDays(7)));
        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        await RunAsync(bot, FirstRun);
        var posted = Posted().ShouldHaveSingleItem();
        JsonNode.Parse(posted.Card.GetRawText())!.Lines().ShouldContain("Paused until 8 Mar 2018.");

        Clock.SetUtcNow(FirstRun.AddDays(4));

        (await ShownAsync(bot, posted)).Buttons().ShouldContain("Pause");
    }

    [Fact]
    public async Task A_week_that_was_one_line_and_its_label_stays_so()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => (row.Always, row.QuietWeeks) = (false, 3));
        await RunAsync(bot, FirstRun);
        var posted = Posted().ShouldHaveSingleItem();

        await PressOnAsync<PauseDigest, PauseDigest.Data>(bot, new(), posted.Id);

        (await ShownAsync(bot, posted)).Lines().ShouldBe(["Paused until somebody resumes it.", "No changes this week.", "TLP:CLEAR: everybody"]);
    }

    [Fact]
    public async Task A_stale_button_to_pause_leaves_the_end_that_somebody_named_and_says_what_is()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => (row.IsPaused, row.PausedUntil) = (true, FirstRun.AddDays(30)));

        var said = (await PressOnAsync<PauseDigest, PauseDigest.Data>(bot, new())).Card();

        said.Lines().ShouldContain("Paused until 4 Apr 2018.");
        said.Buttons().ShouldContain("Resume");
        (await RowAsync(bot))!.PausedUntil.ShouldBe(FirstRun.AddDays(30));
    }

    [Fact]
    public async Task A_stale_button_to_pause_does_not_make_a_pause_of_Teams_one_of_somebody()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => (row.IsPaused, row.IsBarred) = (true, true));

        await PressOnAsync<PauseDigest, PauseDigest.Data>(bot, new());

        (await RowAsync(bot))!.IsBarred.ShouldBeTrue();
    }

    [Fact]
    public async Task The_last_one_of_what_was_stopped_says_so_in_its_place_and_offers_to_set_another()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);

        await PressOnAsync<StopDigest, StopDigest.Data>(bot, new(), Posted().Single().Id);

        var card = JsonNode.Parse(Posted().ShouldHaveSingleItem().Card.GetRawText())!;
        card.Lines().ShouldContain("Stopped. No digest comes here any more.");
        card.Lines().ShouldContain("The week at a glance");
        card["actions"]!.AsArray().Select(one => $"{one!["title"]}").ShouldBe(["Set a digest"]);
        card["refresh"].ShouldBeNull();
    }

    [Fact]
    public async Task Where_Teams_does_not_take_that_it_is_stopped_all_the_same_and_its_buttons_offer_to_set_another()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);
        Teams.Faults.Next(ConnectorFault.Status(403), operation: ConnectorOperation.Update);

        await PressOnAsync<StopDigest, StopDigest.Data>(bot, new());

        (await RowAsync(bot)).ShouldBeNull();
        var shown = await ShownAsync(bot, Posted().Single());
        shown.Lines().ShouldContain("Stopped. No digest comes here any more.");
        shown.Buttons().ShouldBe(["Set a digest"]);
        (await PressOnAsync<PauseDigest, PauseDigest.Data>(bot, new())).Card().Buttons().ShouldBe(["Set a digest"]);
        (await PressOnAsync<ResumeDigest, ResumeDigest.Data>(bot, new())).Card().Buttons().ShouldBe(["Set a digest"]);
        (await PressOnAsync<PreviewDigest, PreviewDigest.Data>(bot, new())).Card().Buttons().ShouldBe(["Set a digest"]);
        (await PressOnAsync<SendDigestNow, SendDigestNow.Data>(bot, new())).Card().Buttons().ShouldBe(["Set a digest"]);
        (await PressOnAsync<StopDigest, StopDigest.Data>(bot, new())).Card().Buttons().ShouldBe(["Set a digest"]);
    }

    [Fact]
    public async Task What_is_stopped_and_set_again_tells_nothing_twice()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);
        await PressOnAsync<StopDigest, StopDigest.Data>(bot, new());

        Clock.SetUtcNow(FirstRun.AddHours(1));
        await PressOnAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Friday, "09:00", "Asia/Bangkok"));

        (await RowAsync(bot))!.ToldUntil.ShouldBe(FirstRun);
    }

    /// <summary>What a client gets for a card that it shows again.</summary>
    private async Task<JsonNode> ShownAsync(IServiceProvider bot, Message message)
    {
        var refresh = JsonNode.Parse(message.Card.GetRawText())!["refresh"]!["action"]!;
        $"{refresh["verb"]}".ShouldBe(RefreshDigest.Data.Verb);
        var reply = await PressOnAsync<RefreshDigest, RefreshDigest.Data>(bot, new(), message.Id);
        return reply.Card();
    }

    private async Task<Reply> PressOnAsync<THandler, TData>(IServiceProvider bot, TData data, string? message = null)
        where THandler : ICardAction<TData>
        where TData : ICardActionData
    {
        var turn = TurnOf(World.Coordinator);
        return await ActivatorUtilities.CreateInstance<THandler>(bot).HandleAsync(turn with { Activity = (MessageActivity)turn.Activity with { ReplyToId = message } }, data, Cancellation);
    }
}
