using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TipEngage.Features.People;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.People;

/// <summary>The language that a person chose is kept in the database, known in memory, and known to every replica soon.</summary>
public abstract class ChosenLanguagesTests : DataTests
{
    private static readonly CultureInfo thai = CultureInfo.GetCultureInfo("th");
    private static readonly CultureInfo vietnamese = CultureInfo.GetCultureInfo("vi");

    protected ChosenLanguagesTests()
    {
    }

    protected ChosenLanguagesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task A_choice_survives_a_restart()
    {
        var first = await StartAsync();
        await first.KeepAsync(TurnOf("ada"), thai, Cancellation);

        var second = await StartAsync();

        second.Of(TurnOf("ada")).ShouldBe(thai);
        second.Of(TurnOf("bela")).ShouldBeNull();
    }

    [Fact]
    public async Task The_last_choice_counts_and_can_be_taken_back()
    {
        var one = await StartAsync();

        await one.KeepAsync(TurnOf("ada"), thai, Cancellation);
        await one.KeepAsync(TurnOf("ada"), vietnamese, Cancellation);
        one.Of(TurnOf("ada")).ShouldBe(vietnamese);
        (await StartAsync()).Of(TurnOf("ada")).ShouldBe(vietnamese);

        await one.KeepAsync(TurnOf("ada"), null, Cancellation);
        one.Of(TurnOf("ada")).ShouldBeNull();
        (await StartAsync()).Of(TurnOf("ada")).ShouldBeNull();
    }

    [Fact]
    public async Task A_person_is_the_same_in_every_conversation_of_a_tenant_and_another_in_another_tenant()
    {
        var one = await StartAsync();
        await one.KeepAsync(TurnOf("ada", conversation: "a:1"), thai, Cancellation);

        one.Of(TurnOf("ada", conversation: "19:other@thread.v2")).ShouldBe(thai);
        one.Of(TurnOf("ada", tenant: "elsewhere")).ShouldBeNull();
    }

    [Fact]
    public async Task Who_has_no_Entra_id_is_known_by_the_id_in_the_channel()
    {
        var one = await StartAsync();
        var guest = new Turn { Activity = new MessageActivity { From = new() { Id = "29:guest" }, Conversation = new() { Id = "a:1", TenantId = "tenant" } } };

        await one.KeepAsync(guest, thai, Cancellation);

        (await StartAsync()).Of(guest).ShouldBe(thai);
    }

    [Fact(Timeout = 20_000)]
    public async Task What_another_replica_saved_is_known_within_a_minute()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        await ((IHostedService)other).StartAsync(Cancellation);

        await one.KeepAsync(TurnOf("ada"), thai, Cancellation);
        await SeenAsync(() => other.Of(TurnOf("ada"))?.Name == "th");

        await one.KeepAsync(TurnOf("ada"), null, Cancellation);
        await SeenAsync(() => other.Of(TurnOf("ada")) is null);
        await ((IHostedService)other).StopAsync(Cancellation);

        async Task SeenAsync(Func<bool> isSeen)
        {
            while (!isSeen())
            {
                // The other one may not have begun to wait yet.
                Clock.Advance(TimeSpan.FromMinutes(1));
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }
    }

    [Fact]
    public async Task Two_replicas_at_once_keep_one_choice()
    {
        var (one, other) = (await StartAsync(), await StartAsync());

        for (var round = 0; round < 10; round++)
        {
            var turn = TurnOf($"person-{round}");
            await Task.WhenAll(
                Task.Run(() => one.KeepAsync(turn, thai, Cancellation), Cancellation),
                Task.Run(() => other.KeepAsync(turn, vietnamese, Cancellation), Cancellation));
        }

        await using var db = await ContextAsync(await OpenAsync());
        (await db.PersonLanguages.CountAsync(Cancellation)).ShouldBe(10);
    }

    [Fact]
    public async Task A_turn_asks_no_database()
    {
        var provider = await OpenAsync();
        var chosen = provider.GetRequiredService<ChosenLanguages>();
        await chosen.KeepAsync(TurnOf("ada"), thai, Cancellation);
        await CloseAsync(provider);

        chosen.Of(TurnOf("ada")).ShouldBe(thai);
        chosen.Of(TurnOf("bela")).ShouldBeNull();
    }

    protected override void Add(IServiceCollection services) => services.AddPeople();

    private async Task<ChosenLanguages> StartAsync()
    {
        var chosen = (await OpenAsync()).GetRequiredService<ChosenLanguages>();
        await chosen.LoadAsync(Cancellation);
        return chosen;
    }

    private static Turn TurnOf(string person, string tenant = "tenant", string conversation = "a:1") => new()
    {
        Activity = new MessageActivity
        {
            From = new() { Id = $"29:{person}", AadObjectId = person },
            Conversation = new() { Id = conversation, TenantId = tenant },
        },
    };
}
