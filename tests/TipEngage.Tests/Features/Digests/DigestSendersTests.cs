using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Of several processes one sends a digest, whichever of them dies or sleeps.</summary>
public abstract class DigestSendersTests : DigestTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    protected DigestSendersTests()
    {
    }

    protected DigestSendersTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_digest_once()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        var conversations = World.Personas.Select(World.PersonalChat).Append(Channel).Append(World.GroupChat).ToArray();
        foreach (var conversation in conversations)
            await SetAsync(one, conversation);
        Clock.SetUtcNow(FirstRun);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(index => Task.Run(() => RunAsync(index % 2 == 0 ? one : other), Cancellation)));
        await RunAsync(one, FirstRun + minute);

        foreach (var conversation in conversations)
            Posted(conversation).Count.ShouldBe(1, conversation.Id);
    }

    [Fact]
    public async Task A_process_that_died_with_one_on_the_wire_sends_no_second_one()
    {
        var dead = await StartAsync();
        await SetAsync(dead);
        Clock.SetUtcNow(FirstRun);
        await dead.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        var outbox = dead.GetRequiredService<DigestOutbox>();
        var due = (await outbox.DueAsync(World.TenantId, 10, Cancellation)).Single();
        (await outbox.BeginAsync(due, Guid.NewGuid(), FirstRun.AddDays(-7), Cancellation)).ShouldBeTrue();

        await RunAsync(await StartAsync(), FirstRun.AddHours(1));

        Posted().ShouldBeEmpty();
        (await DeliveriesAsync(dead)).Single().Reason.ShouldBe(DeliveryReasons.Unsure);
    }

    [Fact]
    public async Task A_process_that_slept_over_its_turn_sends_nothing()
    {
        var (slow, fast) = (await StartAsync(), await StartAsync());
        await SetAsync(slow);
        Clock.SetUtcNow(FirstRun);
        await slow.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        var outbox = slow.GetRequiredService<DigestOutbox>();
        var seen = (await outbox.DueAsync(World.TenantId, 10, Cancellation)).Single();

        await RunAsync(fast);

        (await outbox.BeginAsync(seen, Guid.NewGuid(), FirstRun, Cancellation)).ShouldBeFalse();
        Posted().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_process_has_the_turn_of_a_tenant_until_it_is_not_heard_of()
    {
        var bot = await StartAsync();
        var turns = bot.GetRequiredService<DeliveryTurns>();
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        (await turns.TryTakeAsync("tenant", one, Cancellation)).ShouldBeTrue();
        (await turns.TryTakeAsync("tenant", other, Cancellation)).ShouldBeFalse();
        (await turns.TryTakeAsync("tenant", one, Cancellation)).ShouldBeTrue();
        Clock.Advance(2 * minute);
        (await turns.TryTakeAsync("tenant", other, Cancellation)).ShouldBeTrue();
        (await turns.TryTakeAsync("tenant", one, Cancellation)).ShouldBeFalse();
    }
}
