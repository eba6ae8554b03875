using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Register;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Hosting;

/// <summary>What it costs that a digest is asked for again by everybody who shows it.</summary>
public sealed class DigestRefreshTests : IAsyncLifetime
{
    private readonly RunningService service = new()
    {
        ExtraMembers = 60,
        Settings = new Dictionary<string, string> { ["Schedules:Enabled"] = "false", ["Turns:InvokeTimeLimit"] = "00:00:10" },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsWorld World => service.Teams.World;

    private Conversation Channel => World.StandardChannel;

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Sixty_who_look_at_once_after_a_pause_have_Teams_asked_once_who_is_there()
    {
        var posted = await DeliverAsync();
        await service.Teams.As(World.Coordinator, Channel).PressAsync(posted, "Pause", cancellationToken: Cancellation);
        var before = RosterCalls;

        var seen = await Task.WhenAll(Channel.Members.Take(60).Select(person => LookAsync(person, posted)));

        seen.ShouldAllBe(body => body.Contains("Resume", StringComparison.Ordinal));
        (RosterCalls - before).ShouldBe(1);
    }

    [Fact]
    public async Task Who_looks_while_nothing_changed_gets_nothing_new_and_counts_as_nobody()
    {
        var posted = await DeliverAsync();
        var before = RosterCalls;

        var seen = await Task.WhenAll(Channel.Members.Take(60).Select(person => LookAsync(person, posted)));

        seen.ShouldAllBe(body => !body.Contains("The week at a glance", StringComparison.Ordinal));
        RosterCalls.ShouldBe(before);
        (await ReadAsync(db => db.DigestDeliveries.SingleAsync(Cancellation))).Interactions.ShouldBe(0);
    }

    /// <summary>How often the bot asked who is in the channel.</summary>
    private int RosterCalls => service.Teams.Traffic.Count(one => one.Path.Contains("/pagedmembers", StringComparison.Ordinal));

    private async Task<Message> DeliverAsync()
    {
        var coordinator = service.Teams.As(World.Coordinator, Channel);
        var said = await coordinator.SayAsync("digest monday 09:00 Asia/Bangkok", new() { MentionBot = true }, Cancellation);
        await said.WaitForMessageAsync(cancellationToken: Cancellation);
        var now = TimeProvider.System.GetUtcNow();
        await ReadAsync(db => db.Digests.ExecuteUpdateAsync(
            change => change.SetProperty(one => one.Always, true).SetProperty(one => one.NextAt, now).SetProperty(one => one.Tlp, (int)Tlp.Green), Cancellation));
        await service.Services.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        await ActivatorUtilities.CreateInstance<SendDigests>(service.Services).SendAsync(Cancellation);
        return service.Teams.MessagesIn(Channel).Single(message => message.From.IsBot && message.Summary?.StartsWith("The week at a glance", StringComparison.Ordinal) is true);
    }

    /// <summary>The body of what a client gets that shows the message again.</summary>
    private async Task<string> LookAsync(Persona person, Message message)
    {
        var refresh = JsonNode.Parse(message.Card.GetRawText())!["refresh"]!["action"]!;
        return (await service.Teams.As(person, Channel).ExecuteAsync(message.Id, $"{refresh["verb"]}", refresh["data"], automatic: true, cancellationToken: Cancellation)).Body;
    }

    private async Task<T> ReadAsync<T>(Func<TipDbContext, Task<T>> read)
    {
        await using var db = await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        return await read(db);
    }
}
