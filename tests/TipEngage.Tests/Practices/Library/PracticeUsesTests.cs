using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Review;

namespace TipEngage.Tests.Practices.Library;

/// <summary>Where a practice was used is known to whoever has to tell that it is published no more.</summary>
public abstract class PracticeUsesTests : ReviewTests
{
    private const string Tenant = "tenant";

    protected PracticeUsesTests()
    {
    }

    protected PracticeUsesTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<PracticeUses>();
    }

    [Fact]
    public async Task Digests_that_told_of_it_and_files_that_held_it_are_counted_until_it_is_withdrawn()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, new Dictionary<string, string>(CompleteForm.Quick) { ["tlp"] = "CLEAR" });
        var uses = services.GetRequiredService<PracticeUses>();
        var published = (await RowAsync(services, id)).PublishedAt!.Value;
        await DeliveredAsync(services, "a:1", published.AddDays(-3), DigestDeliveryState.Sent);
        await DeliveredAsync(services, "a:2", published.AddDays(-6), DigestDeliveryState.Sent);
        await DeliveredAsync(services, "a:3", published.AddDays(-3), DigestDeliveryState.Failed);
        await DeliveredAsync(services, "a:4", published.AddDays(1), DigestDeliveryState.Sent);
        await DeliveredAsync(services, "a:5", published.AddDays(-3), DigestDeliveryState.Sent, blocks: "Events Changes");
        await DeliveredAsync(services, "a:6", published.AddDays(-3), DigestDeliveryState.Sent, blocks: "Events Practices");
        await uses.CountFileAsync("csv", Cancellation);
        await uses.CountFileAsync("csv", Cancellation);
        Clock.Advance(TimeSpan.FromDays(2));
        await uses.CountFileAsync("json", Cancellation);
        var last = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation);
        Clock.Advance(TimeSpan.FromDays(1));
        await uses.CountFileAsync("csv", Cancellation);

        var use = (await uses.OfAsync(id, Cancellation)).ShouldNotBeNull();
        (use.Digests, use.Files, use.LastFile).ShouldBe((3, 3, last));
        use.LastDigest.ShouldBe(published.AddDays(4));
    }

    [Fact]
    public async Task What_is_for_the_group_is_in_no_file_and_what_was_never_published_nowhere()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var uses = services.GetRequiredService<PracticeUses>();
        var green = await PublishedAsync(services);
        var waiting = await SubmittedAsync(services);
        await uses.CountFileAsync("csv", Cancellation);

        (await uses.OfAsync(green, Cancellation)).ShouldNotBeNull().Files.ShouldBe(0);
        (await uses.OfAsync(waiting, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_who_fetch_the_first_file_of_a_day_at_once_are_both_counted()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        var id = await PublishedAsync(replicas[0], new Dictionary<string, string>(CompleteForm.Quick) { ["tlp"] = "CLEAR" });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(fetch => Task.Run(() => replicas[fetch % replicas.Length].GetRequiredService<PracticeUses>().CountFileAsync("csv", Cancellation), Cancellation)));

        (await replicas[0].GetRequiredService<PracticeUses>().OfAsync(id, Cancellation)).ShouldNotBeNull().Files.ShouldBe(8);
    }

    private static async Task DeliveredAsync(IServiceProvider services, string conversation, DateTimeOffset from, DigestDeliveryState state, string blocks = "")
    {
        await using var db = await ContextAsync(services);
        db.Digests.Add(new()
        {
            TenantId = Tenant,
            ConversationId = conversation,
            Kind = "personal",
            ServiceUrl = "https://example.org",
            Day = 1,
            Minute = 540,
            Zone = "Asia/Bangkok",
            Language = "en",
            Blocks = blocks,
            Tlp = 1,
            NextAt = from.AddDays(14),
            SetById = "member",
            SetAt = from,
        });
        db.DigestDeliveries.Add(new()
        {
            TenantId = Tenant,
            ConversationId = conversation,
            Run = from.AddDays(7),
            State = state,
            At = from.AddDays(7),
            NotBefore = from,
            From = from,
            Until = from.AddDays(7),
        });
        await db.SaveChangesAsync(Cancellation);
    }
}
