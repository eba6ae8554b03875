using Microsoft.Extensions.DependencyInjection;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Data;

public sealed class PostgresActivityInboxTests(PostgresServer server) : ActivityInboxTests(server)
{
    [Fact]
    public async Task Of_three_replicas_that_get_the_same_deliveries_one_handles_each()
    {
        IActivityInbox[] replicas = [await InboxAsync(), await InboxAsync(), await InboxAsync()];
        var deliveries = Enumerable.Range(0, 500)
            .SelectMany(id => replicas.Select(replica => (replica, Key: new ActivityKey("a:1", $"{id}", "message")))).ToArray();
        Random.Shared.Shuffle(deliveries);

        var accepted = await Task.WhenAll(deliveries.Select(async one =>
            (one.Key, (await one.replica.AcceptAsync(one.Key, "{}"u8.ToArray(), Cancellation)).IsNew)));

        accepted.Where(one => one.IsNew).Select(one => one.Key).Distinct().Count().ShouldBe(500);
        accepted.Count(one => one.IsNew).ShouldBe(500);
    }

    [Fact]
    public async Task Two_replicas_that_look_for_pending_activities_at_once_share_them()
    {
        var dead = await OpenAsync();
        IActivityInbox[] replicas = [await InboxAsync(), await InboxAsync()];
        for (var id = 0; id < 100; id++)
            await dead.GetRequiredService<IActivityInbox>().AcceptAsync(new ActivityKey("a:1", $"{id}", "message"), "{}"u8.ToArray(), Cancellation);
        await CloseAsync(dead);
        Clock.Advance(TimeSpan.FromSeconds(91));

        var taken = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(round => replicas[round % 2].TakePendingAsync(10, Cancellation).AsTask()));

        var keys = taken.SelectMany(portion => portion).Select(one => one.Key).ToArray();
        keys.Length.ShouldBe(keys.Distinct().Count());
        (await replicas[0].TakePendingAsync(100, Cancellation)).Count.ShouldBe(100 - keys.Length);
    }

    [Fact]
    public async Task A_replica_that_goes_on_looking_keeps_its_slow_turn_from_the_others()
    {
        IActivityInbox slow = await InboxAsync(), other = await InboxAsync();
        await slow.AcceptAsync(new ActivityKey("a:1", "1", "message"), "{}"u8.ToArray(), Cancellation);

        for (var look = 0; look < 20; look++)
        {
            Clock.Advance(TimeSpan.FromSeconds(30));
            await slow.TakePendingAsync(10, Cancellation);
            (await other.TakePendingAsync(10, Cancellation)).ShouldBeEmpty();
        }

        Clock.Advance(TimeSpan.FromSeconds(91));
        (await other.TakePendingAsync(10, Cancellation)).ShouldHaveSingleItem();
    }
}
