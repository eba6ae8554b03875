using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Digests;
using TipEngage.Simulator.World;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Presses of buttons on digests are counted, and nothing of who pressed.</summary>
public abstract class InteractionsTests : DigestReportTests
{
    protected InteractionsTests()
    {
    }

    protected InteractionsTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Presses_on_a_digest_are_counted_as_interactions_with_nothing_of_who_pressed()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await SetAsync(bot, World.GroupChat);
        await RunAsync(bot, FirstRun);
        var (message, other) = (Posted().Single().Id, Posted(World.GroupChat).Single().Id);
        var before = await RowsAsync(bot);

        await PressOnAsync(bot, message, World.Member, "f:1");
        await PressOnAsync(bot, message, World.Coordinator, "f:2");
        await PressOnAsync(bot, message, World.Member, "f:3", trigger: "automatic");
        await PressOnAsync(bot, other, World.Member, "f:4");
        await PressOnAsync(bot, "1600000000000", World.Member, "f:5");

        (await DeliveriesAsync(bot)).Where(one => one.ConversationId == Channel.Id).Sum(one => one.Interactions).ShouldBe(2);
        (await DeliveriesAsync(bot)).Where(one => one.ConversationId != Channel.Id).Sum(one => one.Interactions).ShouldBe(0);
        (await RowsAsync(bot)).ShouldBe(before);
        (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new())).Card().Lines().ShouldContain("Interactions: 2");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_press_that_is_delivered_again_counts_once_whichever_replica_gets_it(bool toAnother)
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);
        var message = Posted().Single().Id;
        await PressOnAsync(bot, message, World.Member, "f:1");

        await PressOnAsync(toAnother ? await StartAsync() : bot, message, World.Member, "f:1");

        (await DeliveriesAsync(bot)).Single().Interactions.ShouldBe(1);
        await using var db = await ContextAsync(bot);
        (await db.AcceptedActivities.CountAsync(Cancellation), await db.UnhandledActivities.CountAsync(Cancellation)).ShouldBe((1, 0));
    }

    /// <summary>All that is stored about who, in any table that a press could reach.</summary>
    private static async Task<(int, int, int, int)> RowsAsync(IServiceProvider bot)
    {
        await using var db = await ContextAsync(bot);
        return (await db.AuditRows.CountAsync(Cancellation), await db.DigestDeliveries.CountAsync(Cancellation), await db.Letters.CountAsync(Cancellation), await db.PersonPlaces.CountAsync(Cancellation));
    }

    private async Task PressOnAsync(IServiceProvider bot, string message, Persona person, string id, string trigger = "manual")
    {
        var spoken = TurnOf(person).Activity;
        var press = new InvokeActivity
        {
            Id = id,
            Name = "adaptiveCard/action",
            ReplyToId = message,
            From = spoken.From,
            Conversation = new() { Id = $"{Channel.Id};messageid={message}", ConversationType = "channel", TenantId = World.TenantId },
            ChannelData = spoken.ChannelData,
            Value = JsonSerializer.SerializeToElement(new { trigger, action = new { type = "Action.Execute", verb = "digests.show" } }),
        };
        foreach (var preparation in bot.GetServices<ITurnPreparation>())
            await preparation.PrepareAsync(new Turn { Activity = press }, Cancellation);
    }
}
