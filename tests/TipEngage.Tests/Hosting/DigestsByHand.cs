using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Sending;
using TipEngage.Simulator.World;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Hosting;

/// <summary>A whole service whose digests come when a test says so.</summary>
public abstract class DigestsByHand : IAsyncLifetime
{
    private protected const string Heading = "The week at a glance";

    private protected DigestsByHand(TimeProvider? clock = null, int extraMembers = 0) => Service = new()
    {
        Clock = clock ?? TimeProvider.System,
        ExtraMembers = extraMembers,
        Settings = new Dictionary<string, string> { ["Schedules:Enabled"] = "false", ["Turns:InvokeTimeLimit"] = "00:00:10" },
    };

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected RunningService Service { get; }

    private protected TeamsWorld World => Service.Teams.World;

    private protected Conversation Channel => World.StandardChannel;

    public ValueTask InitializeAsync() => Service.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Has a digest come every week, be there news or none.</summary>
    /// <returns>What the bot said.</returns>
    private protected async Task<Message> AskForDigestsAsync(Conversation here)
    {
        var said = await Service.Teams.As(World.Coordinator, here).SayAsync("digest monday 09:00 Asia/Bangkok", new() { MentionBot = true }, Cancellation);
        var answer = await said.WaitForMessageAsync(cancellationToken: Cancellation);
        await ReadAsync(db => db.Digests.ExecuteUpdateAsync(change => change.SetProperty(one => one.Always, true), Cancellation));
        return answer;
    }

    /// <summary>What is scheduled, once.</summary>
    private protected async Task RunAsync()
    {
        await Service.Services.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        await ActivatorUtilities.CreateInstance<SendDigests>(Service.Services).SendAsync(Cancellation);
    }

    /// <summary>The same of what is due by now.</summary>
    private protected async Task RunWhatIsDueAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await ReadAsync(db => db.Digests.ExecuteUpdateAsync(change => change.SetProperty(one => one.NextAt, now), Cancellation));
        await RunAsync();
    }

    /// <summary>The digests there, without the answers beside them.</summary>
    private protected IReadOnlyList<Message> Posted(Conversation here) =>
        [.. Service.Teams.MessagesIn(here).Where(message => message.From.IsBot && message.Summary?.StartsWith(Heading, StringComparison.Ordinal) is true)];

    /// <summary>The body of what a client gets that shows a message again.</summary>
    private protected static async Task<string> ShowAgainAsync(TeamsClient client, Message message)
    {
        var refresh = JsonNode.Parse(message.Card.GetRawText())!["refresh"]!["action"]!;
        return (await client.ExecuteAsync(message.Id, $"{refresh["verb"]}", refresh["data"], automatic: true, cancellationToken: Cancellation)).Body;
    }

    private protected async Task<T> ReadAsync<T>(Func<TipDbContext, Task<T>> read)
    {
        await using var db = await Service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        return await read(db);
    }
}
