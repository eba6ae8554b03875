using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Simulator.Connector;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;
using TipEngage.Tests.Infrastructure;
using ConnectorOperation = TipEngage.Simulator.Connector.ConnectorOperation;
using Trace = System.Diagnostics.Activity;

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
    public async Task While_one_waits_for_what_else_is_written_to_its_conversation_it_is_not_on_the_wire()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        Clock.SetUtcNow(FirstRun);
        await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        Teams.Faults.Next(ConnectorFault.Slow(TimeSpan.FromDays(1)), operation: ConnectorOperation.Send);
        var before = bot.GetRequiredService<ConnectorClient>().SendAsync(WriteDigest.ConversationOf(row), new MessageActivity { Text = "Hello" }, Cancellation);
        await UntilAsync(() => Task.FromResult(Teams.Faults.Remaining == 0));

        var (sending, waits) = SendAndWait(bot);
        await waits.WaitAsync(Limit, Cancellation);
        (await DeliveriesAsync(bot)).Single().State.ShouldBe(DigestDeliveryState.Due);

        Clock.Advance(minute);
        await Should.ThrowAsync<ConnectorException>(before);
        await sending.WaitAsync(Limit, Cancellation);
        Posted().ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Single().State.ShouldBe(DigestDeliveryState.Sent);
    }

    [Fact]
    public async Task What_is_withdrawn_while_one_waits_for_what_else_is_written_to_its_conversation_is_not_in_it()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot, change: one => one.Tlp = (int)Tlp.Clear);
        Clock.SetUtcNow(FirstRun - minute);
        await PutAsync(bot, 1, "How fees are paid", PracticeState.Published, Tlp.Clear);
        await PutAsync(bot, 2, "Fair contracts", PracticeState.Published, Tlp.Clear);
        Clock.SetUtcNow(FirstRun);
        await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        Teams.Faults.Next(ConnectorFault.Slow(TimeSpan.FromDays(1)), operation: ConnectorOperation.Send);
        var before = bot.GetRequiredService<ConnectorClient>().SendAsync(WriteDigest.ConversationOf(row), new MessageActivity { Text = "Hello" }, Cancellation);
        await UntilAsync(() => Task.FromResult(Teams.Faults.Remaining == 0));
        var (sending, waits) = SendAndWait(bot);
        await waits.WaitAsync(Limit, Cancellation);

        await WithdrawAsync(bot, 1);
        Clock.Advance(minute);
        await Should.ThrowAsync<ConnectorException>(before);
        await sending.WaitAsync(Limit, Cancellation);

        var said = Lines(Posted().ShouldHaveSingleItem());
        said.ShouldContain("PP-0002 · Fair contracts");
        said.ShouldNotContain(line => line.StartsWith("PP-0001", StringComparison.Ordinal));
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

    /// <summary>Sends what is due; the second task ends once a call to Teams has begun, which waits for its turn.</summary>
    private static (Task Sending, Task Waits) SendAndWait(IServiceProvider bot)
    {
        var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var trace = new Trace("test").Start();
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "TipEngage.Teams",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = one => _ = one.TraceId == trace.TraceId && waits.TrySetResult(),
        };
        ActivitySource.AddActivityListener(listener);
        var sending = Task.Run(() => ActivatorUtilities.CreateInstance<SendDigests>(bot).SendAsync(Cancellation), Cancellation);
        return (EndAsync(), waits.Task);

        async Task EndAsync()
        {
            using (trace)
            using (listener)
                await sending;
        }
    }

    private static async Task WithdrawAsync(IServiceProvider bot, int number)
    {
        await using var db = await ContextAsync(bot);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var practice = await db.Practices.SingleAsync(row => row.Number == number, Cancellation);
        practice.State = nameof(PracticeState.Withdrawn);
        await LibraryIndex.KeepAsync(db, practice, Cancellation);
        await db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
    }
}
