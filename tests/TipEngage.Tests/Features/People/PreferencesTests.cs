using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TipEngage.Features.People;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.People;

/// <summary>The language and the time zone that a person chose are kept in the database, known in memory, and known to every replica soon.</summary>
public abstract class PreferencesTests : DataTests
{
    private static readonly CultureInfo thai = CultureInfo.GetCultureInfo("th");
    private static readonly CultureInfo vietnamese = CultureInfo.GetCultureInfo("vi");

    protected PreferencesTests()
    {
    }

    protected PreferencesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task A_choice_survives_a_restart()
    {
        var first = await StartAsync();
        await first.KeepLanguageAsync(TurnOf("ada"), thai, Cancellation);

        var second = await StartAsync();

        second.LanguageOf(TurnOf("ada")).ShouldBe(thai);
        second.LanguageOf(TurnOf("bela")).ShouldBeNull();
    }

    [Fact]
    public async Task The_last_choice_counts_and_can_be_taken_back()
    {
        var one = await StartAsync();

        await one.KeepLanguageAsync(TurnOf("ada"), thai, Cancellation);
        await one.KeepLanguageAsync(TurnOf("ada"), vietnamese, Cancellation);
        one.LanguageOf(TurnOf("ada")).ShouldBe(vietnamese);
        (await StartAsync()).LanguageOf(TurnOf("ada")).ShouldBe(vietnamese);

        await one.KeepLanguageAsync(TurnOf("ada"), null, Cancellation);
        one.LanguageOf(TurnOf("ada")).ShouldBeNull();
        (await StartAsync()).LanguageOf(TurnOf("ada")).ShouldBeNull();
    }

    [Fact]
    public async Task Language_and_zone_are_kept_and_taken_back_each_by_itself()
    {
        var jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
        var one = await StartAsync();

        await one.KeepZoneAsync(TurnOf("ada"), jakarta, Cancellation);
        await one.KeepLanguageAsync(TurnOf("ada"), thai, Cancellation);
        await ShouldBeAsync(thai, jakarta);

        await one.KeepLanguageAsync(TurnOf("ada"), null, Cancellation);
        await ShouldBeAsync(null, jakarta);

        await one.KeepZoneAsync(TurnOf("ada"), null, Cancellation);
        await ShouldBeAsync(null, null);

        async Task ShouldBeAsync(CultureInfo? language, TimeZoneInfo? zone)
        {
            foreach (var process in new[] { one, await StartAsync() })
                (process.LanguageOf(TurnOf("ada")), process.ZoneOf(TurnOf("ada"))?.Id).ShouldBe((language, zone?.Id));
        }
    }

    [Fact]
    public async Task A_person_is_the_same_in_every_conversation_of_a_tenant_and_another_in_another_tenant()
    {
        var one = await StartAsync();
        await one.KeepLanguageAsync(TurnOf("ada", conversation: "a:1"), thai, Cancellation);

        one.LanguageOf(TurnOf("ada", conversation: "19:other@thread.v2")).ShouldBe(thai);
        one.LanguageOf(TurnOf("ada", tenant: "elsewhere")).ShouldBeNull();
    }

    [Fact]
    public async Task Who_has_no_Entra_id_is_known_by_the_id_in_the_channel()
    {
        var one = await StartAsync();
        var guest = new Turn { Activity = new MessageActivity { From = new() { Id = "29:guest" }, Conversation = new() { Id = "a:1", TenantId = "tenant" } } };

        await one.KeepLanguageAsync(guest, thai, Cancellation);

        (await StartAsync()).LanguageOf(guest).ShouldBe(thai);
    }

    [Fact(Timeout = 20_000)]
    public async Task What_another_replica_saved_is_known_within_a_minute()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        await ((IHostedService)other).StartAsync(Cancellation);

        await one.KeepLanguageAsync(TurnOf("ada"), thai, Cancellation);
        await SeenAsync(() => other.LanguageOf(TurnOf("ada"))?.Name == "th");

        await one.KeepLanguageAsync(TurnOf("ada"), null, Cancellation);
        await SeenAsync(() => other.LanguageOf(TurnOf("ada")) is null);
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
                Task.Run(() => one.KeepLanguageAsync(turn, thai, Cancellation), Cancellation),
                Task.Run(() => other.KeepLanguageAsync(turn, vietnamese, Cancellation), Cancellation));
        }

        await using var db = await ContextAsync(await OpenAsync());
        (await db.PersonPreferences.CountAsync(Cancellation)).ShouldBe(10);
    }

    [Fact]
    public async Task A_turn_asks_no_database()
    {
        var provider = await OpenAsync();
        var chosen = provider.GetRequiredService<Preferences>();
        await chosen.KeepLanguageAsync(TurnOf("ada"), thai, Cancellation);
        await CloseAsync(provider);

        chosen.LanguageOf(TurnOf("ada")).ShouldBe(thai);
        chosen.LanguageOf(TurnOf("bela")).ShouldBeNull();
    }

    protected override void Add(IServiceCollection services) => services.AddPeople();

    private async Task<Preferences> StartAsync()
    {
        var chosen = (await OpenAsync()).GetRequiredService<Preferences>();
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
