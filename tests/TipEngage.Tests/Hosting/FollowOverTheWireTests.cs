using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using TipEngage.Access;
using TipEngage.Register;
using TipEngage.Schedules;
using TipEngage.Simulator.Messages;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Hosting;

/// <summary>From the press of a button to the quiet message, with the scheduler of the running service.</summary>
public sealed class FollowOverTheWireTests : IAsyncLifetime
{
    private readonly RunningService service = new()
    {
        Settings = new Dictionary<string, string> { ["Following:Settle"] = "00:00:00", ["Schedules:StartDelay"] = "00:00:00" },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Who_follows_from_a_card_is_told_and_stops_it_from_the_message()
    {
        var member = service.Teams.As(service.Teams.World.Member);
        var card = await (await member.SayAsync("item 4a", cancellationToken: Cancellation)).WaitForMessageAsync(cancellationToken: Cancellation);
        await member.PressAsync(card.Id, Button(card.Card, "Follow"), cancellationToken: Cancellation);

        await ChangeAsync("in_progress");
        await RunAsync("following.send");
        var told = await service.Teams.WaitForAsync(call => call.Message?.Summary is "Changed: 4a", cancellationToken: Cancellation);

        var stopped = await member.PressAsync(told.Message!.Id, Button(told.Message.Card, "Stop following 4a"), cancellationToken: Cancellation);
        $"{JsonNode.Parse(stopped.Json!.Value.GetRawText())!["value"]}".ShouldStartWith("You no longer follow 4a");
    }

    [Fact]
    public async Task A_channel_that_follows_has_a_card_with_the_latest_state_and_is_told_in_its_thread()
    {
        var (world, channel) = (service.Teams.World, service.Teams.World.StandardChannel);
        var asked = await service.Teams.As(world.Coordinator, channel).SayAsync("follow 4a in this channel", cancellationToken: Cancellation);
        var card = await asked.WaitForMessageAsync(cancellationToken: Cancellation);
        card.Summary.ShouldStartWith("From now on this card shows the latest state of 4a");

        await ChangeAsync("blocked");
        await RunAsync("following.cards");
        var kept = await service.Teams.WaitForAsync(call => call.Kind is BotCallKind.Updated, cancellationToken: Cancellation);
        await RunAsync("following.send");
        var told = await service.Teams.WaitForAsync(call => call.Message?.Summary is "Changed: 4a", cancellationToken: Cancellation);

        kept.Message!.Id.ShouldBe(card.Id);
        JsonNode.Parse(kept.Message.Card.GetRawText())!.Lines().ShouldContain("Blocked");
        told.Message!.ThreadId.ShouldBe(card.ThreadId);
    }

    private static JsonObject Button(System.Text.Json.JsonElement card, string title) => JsonNode.Parse(card.GetRawText())!.Objects()
        .Single(one => $"{one["title"]}" == title && $"{one["type"]}" is "Action.Execute");

    private async Task ChangeAsync(string state)
    {
        var world = service.Teams.World;
        var proposed = new ProposedChange(
            Guid.NewGuid(), EntryKey.Progress("2017-19", "4a"), 0, new Dictionary<string, string?> { ["state"] = state, ["tlp"] = "CLEAR" }, "4a", "follow-the-money");
        (await service.Services.GetRequiredService<TipRegister>().ChangeAsync(proposed, new Person(world.TenantId, world.Coordinator.AadObjectId, world.Coordinator.Name), Cancellation))
            .ShouldBeOfType<ChangeOutcome.Recorded>();
    }

    /// <summary>Has the job run now, as its trigger would within a minute.</summary>
    private async Task RunAsync(string job)
    {
        await service.Services.GetServices<IHostedService>().OfType<RunSchedules>().Single().ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        var scheduler = await service.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);
        await scheduler.TriggerJob(new JobKey(job), cancellationToken: Cancellation);
    }
}
