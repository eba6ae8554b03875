using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Simulator.Connector;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>No tenant waits for another, however slow Teams is there.</summary>
public abstract class DigestTenantsTests : DigestTests
{
    private const string Other = "c81f2e9d-05b7-4f6a-9d38-6a7b20e4f1c5";

    protected DigestTenantsTests()
    {
    }

    protected DigestTenantsTests(PostgresServer server) : base(server)
    {
    }

    /// <summary>One call may take so long that others come due meanwhile.</summary>
    protected override IReadOnlyDictionary<string, string?> MoreSettings { get; } = new Dictionary<string, string?> { ["Connector:AttemptTimeout"] = "00:05:00", ["Digests:Wire"] = "00:06:00" };

    [Fact]
    public async Task While_Teams_does_not_answer_for_one_tenant_those_of_others_arrive_also_when_they_come_due_meanwhile()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Clock.SetUtcNow(FirstRun);
        await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        Teams.Faults.Next(ConnectorFault.Slow(TimeSpan.FromDays(1)), operation: ConnectorOperation.Send);
        var sending = Task.Run(() => ActivatorUtilities.CreateInstance<SendDigests>(bot).SendAsync(Cancellation), Cancellation);
        await UntilAsync(() => Task.FromResult(Teams.Faults.Remaining == 0));

        await SetOfOtherAsync(bot);
        await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        (await DeliveriesAsync(bot)).Single(one => one.TenantId == Other).State.ShouldBe(DigestDeliveryState.Due);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(async () => (await DeliveriesAsync(bot)).Any(one => one is { TenantId: Other, State: DigestDeliveryState.Sent }));

        sending.IsCompleted.ShouldBeFalse();
        Posted().ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromMinutes(10));
        await sending.WaitAsync(Limit, Cancellation);
        Posted(World.GroupChat).ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Single(one => one.TenantId != Other).Reason.ShouldBe(DeliveryReasons.Unsure);
    }

    [Fact]
    public async Task A_tenant_whose_digests_cannot_be_sent_at_all_keeps_no_other_waiting()
    {
        var bot = await StartAsync();
        for (var index = 0; index < 6; index++)
            await SetAsync(bot, World.PersonalChat(World.Personas[index % World.Personas.Count]), change: row => row.ServiceUrl = Nowhere);
        await SetOfOtherAsync(bot);

        await RunAsync(bot, FirstRun);

        Posted(World.GroupChat).ShouldHaveSingleItem();
    }

    /// <summary>A digest of another tenant, in a chat that the simulator has.</summary>
    private async Task SetOfOtherAsync(IServiceProvider bot)
    {
        var row = await SetAsync(bot, World.GroupChat);
        await using var db = await ContextAsync(bot);
        await db.Digests.Where(one => one.ConversationId == row.ConversationId).ExecuteUpdateAsync(change => change.SetProperty(one => one.TenantId, Other), Cancellation);
    }
}
