using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
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
        services.AddSingleton<PracticeUses>().AddSingleton<ListUses>();
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
        Clock.Advance(TimeSpan.FromDays(9));
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
    public async Task What_was_withdrawn_before_a_digest_went_out_was_not_told_by_it()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        var published = (await RowAsync(services, id)).PublishedAt!.Value;
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation);
        await DeliveredAsync(services, "a:1", published.AddDays(-3), DigestDeliveryState.Sent);

        (await services.GetRequiredService<PracticeUses>().OfAsync(id, Cancellation)).ShouldNotBeNull().Digests.ShouldBe(0);
        (await services.GetRequiredService<ListUses>().OfAsync(id, Tenant, Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Reject")]
    [InlineData("Archive")]
    public async Task What_went_out_between_its_end_and_its_withdrawal_did_not_hold_it(string end)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, new Dictionary<string, string>(CompleteForm.Quick) { ["tlp"] = "CLEAR" });
        var (published, uses) = ((await RowAsync(services, id)).PublishedAt!.Value, services.GetRequiredService<PracticeUses>());
        if (end is "Archive")
        {
            await DoneAsync(services, DecidePractice.Clock, id, move => move with { Event = ReviewEvent.AskRenewal });
            await DoneAsync(services, DecidePractice.Clock, id, move => move with { Event = ReviewEvent.Archive });
        }
        else
        {
            await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Reject, Reason = "no_steps" });
        }

        await DeliveredAsync(services, "a:1", published.AddDays(-3), DigestDeliveryState.Sent);
        Clock.Advance(TimeSpan.FromDays(5));
        await uses.CountFileAsync("csv", Cancellation);
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation);

        var use = (await uses.OfAsync(id, Cancellation)).ShouldNotBeNull();
        (use.Digests, use.Files).ShouldBe((0, 0));
        (await services.GetRequiredService<ListUses>().OfAsync(id, Tenant, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_it_was_used_is_listed_place_by_place_the_latest_first()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, new Dictionary<string, string>(CompleteForm.Quick) { ["tlp"] = "CLEAR" });
        var row = await RowAsync(services, id);
        var (reference, published) = (PracticeReference.Of(row.Number!.Value), row.PublishedAt!.Value);
        await DeliveredAsync(services, "19:one@thread.tacv2", published.AddDays(-3), DigestDeliveryState.Sent, kind: "channel");
        await DeliveredAsync(services, "19:two@thread.v2", published.AddDays(-2), DigestDeliveryState.Sent, kind: "groupChat");
        await DeliveredAsync(services, "a:1", published.AddDays(-4), DigestDeliveryState.Sent);
        await DeliveredAsync(services, "a:2", published.AddDays(-1), DigestDeliveryState.Sent);
        await DeliveredAsync(services, "19:else@thread.tacv2", published.AddDays(-1), DigestDeliveryState.Sent, kind: "channel", tenant: "another");
        await ReleasedAsync(services, reference, published);
        await StatedAsync(services, reference, published);
        Clock.Advance(TimeSpan.FromDays(20));
        await services.GetRequiredService<PracticeUses>().CountFileAsync("csv", Cancellation);
        await services.GetRequiredService<PracticeUses>().CountFileAsync("csv", Cancellation);
        var today = new DateTimeOffset(Clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation);

        var places = await services.GetRequiredService<ListUses>().OfAsync(id, Tenant, Cancellation);

        places.OfType<PlaceOfUse.Digests>().Select(one => (one.ConversationId, one.Setting!.Kind, one.Times)).ShouldBe([("19:two@thread.v2", "groupChat", 1), ("19:one@thread.tacv2", "channel", 1)]);
        places.OfType<PlaceOfUse.OwnDigests>().ShouldHaveSingleItem().ShouldBe(new(published.AddDays(6), 2, 2));
        places.OfType<PlaceOfUse.Files>().ShouldHaveSingleItem().ShouldBe(new(today, "csv", 2));
        var use = (await services.GetRequiredService<PracticeUses>().OfAsync(id, Cancellation)).ShouldNotBeNull();
        use.Newsletters.ShouldBe([1]);
        (use.Statements, use.Practices).ShouldBe((1, 0));
        places.OfType<PlaceOfUse.Newsletter>().ShouldHaveSingleItem().ShouldBe(new(published.AddDays(8), 1, "March"));
        places.OfType<PlaceOfUse.Statement>().ShouldHaveSingleItem().Key.Subject.ShouldBe("3a");
        places.Select(one => one.At).ShouldBe(places.Select(one => one.At).OrderDescending());
    }

    private static async Task ReleasedAsync(IServiceProvider services, string reference, DateTimeOffset published)
    {
        await using var db = await ContextAsync(services);
        foreach (var (tenant, number, text) in new[] { (Tenant, 1, $"- {reference} · Fair recruitment"), (Tenant, 2, $"- {reference}7 · Something else"), ("another", 3, $"- {reference} · Fair recruitment") })
        {
            db.Newsletters.Add(new()
            {
                TenantId = tenant,
                Number = number,
                Language = "en",
                Tlp = 0,
                From = published,
                Until = published.AddDays(8),
                Subject = "March",
                Introduction = "",
                Html = "",
                Text = text,
                MadeById = First.Id,
                MadeAt = published,
                ReleasedById = First.Id,
                ReleasedAt = published.AddDays(8),
            });
        }

        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task StatedAsync(IServiceProvider services, string reference, DateTimeOffset published)
    {
        await using var db = await ContextAsync(services);
        foreach (var (item, note) in new[] { ("3a", $"See {reference}."), ("4a", $"See {reference}1.") })
        {
            db.RegisterRows.Add(new()
            {
                Plan = "2017-19",
                Kind = "Progress",
                Subject = item,
                Version = 1,
                Position = item == "3a" ? 901 : 902,
                Item = item,
                Fields = $$"""{"note":"{{note}}"}""",
                Tlp = 1,
                RecordedAt = published.AddDays(2),
                ById = First.Id,
            });
        }

        await db.SaveChangesAsync(Cancellation);
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

    private static async Task DeliveredAsync(IServiceProvider services, string conversation, DateTimeOffset from, DigestDeliveryState state, string blocks = "", string kind = "personal", string tenant = Tenant)
    {
        await using var db = await ContextAsync(services);
        db.Digests.Add(new()
        {
            TenantId = tenant,
            ConversationId = conversation,
            Kind = kind,
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
            TenantId = tenant,
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
