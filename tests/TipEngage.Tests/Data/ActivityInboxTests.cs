using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Data;

public abstract class ActivityInboxTests : DataTests
{
    private static readonly ActivityKey key = new("19:a@thread.v2", "1520000000000", "message");
    private static readonly byte[] body = "{\"text\":\"item 4b\"}"u8.ToArray();

    protected ActivityInboxTests()
    {
    }

    protected ActivityInboxTests(PostgresServer server)
        : base(server)
    {
    }

    [Fact]
    public async Task The_first_delivery_is_new_and_the_second_a_duplicate()
    {
        var inbox = await InboxAsync();

        var first = await inbox.AcceptAsync(key, body, Cancellation);
        var second = await inbox.AcceptAsync(key, body, Cancellation);

        first.ShouldBe(Acceptance.New);
        second.ShouldBe(Acceptance.Duplicate);
    }

    [Fact]
    public async Task Conversation_id_and_type_each_make_another_activity()
    {
        var inbox = await InboxAsync();
        ActivityKey[] keys =
        [
            key,
            key with { ConversationId = "19:b@thread.v2" },
            key with { ActivityId = "1520000000001" },
            key with { Type = "messageUpdate" },
        ];

        foreach (var one in keys)
            (await inbox.AcceptAsync(one, body, Cancellation)).IsNew.ShouldBeTrue(one.ToString());
    }

    [Fact]
    public async Task Of_a_thousand_deliveries_of_ten_activities_at_once_ten_are_new()
    {
        var inbox = await InboxAsync();
        var keys = Enumerable.Range(0, 1000).Select(index => key with { ActivityId = $"{index % 10}" });

        var accepted = await Task.WhenAll(keys.Select(async one => (one, await inbox.AcceptAsync(one, body, Cancellation))));

        accepted.Where(pair => pair.Item2.IsNew).Select(pair => pair.one.ActivityId).Order()
            .ShouldBe(Enumerable.Range(0, 10).Select(index => $"{index}"));
    }

    [Fact]
    public async Task Many_activities_at_once_are_all_new_and_each_keeps_its_own_body()
    {
        var first = await OpenAsync();
        var inbox = first.GetRequiredService<IActivityInbox>();
        var numbers = Enumerable.Range(0, 700).ToArray();

        var accepted = await Task.WhenAll(numbers.Select(number => inbox
            .AcceptAsync(key with { ActivityId = $"{number}" }, BitConverter.GetBytes(number), Cancellation).AsTask()));

        accepted.ShouldAllBe(acceptance => acceptance.IsNew);
        await CloseAsync(first);
        Clock.Advance(TimeSpan.FromMinutes(2));
        var pending = await (await InboxAsync()).TakePendingAsync(1000, Cancellation);
        pending.ToDictionary(one => one.Key.ActivityId, one => BitConverter.ToInt32(one.Body.Span))
            .ShouldBe(numbers.ToDictionary(number => $"{number}", number => number), ignoreOrder: true);
    }

    [Fact]
    public async Task A_second_delivery_of_an_answered_invoke_gets_the_same_answer_also_after_a_restart()
    {
        var first = await OpenAsync();
        var inbox = first.GetRequiredService<IActivityInbox>();
        await inbox.AcceptAsync(key, default, Cancellation);
        await inbox.CompleteAsync(key, new InvokeAnswer(200, "{\"statusCode\":200}"u8.ToArray()), Cancellation);
        await CloseAsync(first);

        var again = await (await InboxAsync()).AcceptAsync(key, default, Cancellation);

        again.IsNew.ShouldBeFalse();
        again.Answer.ShouldNotBeNull().Status.ShouldBe(200);
        again.Answer.Body.ToArray().ShouldBe("{\"statusCode\":200}"u8.ToArray());
    }

    [Fact]
    public async Task An_answer_without_a_body_is_remembered_too()
    {
        var inbox = await InboxAsync();
        await inbox.AcceptAsync(key, default, Cancellation);
        await inbox.CompleteAsync(key, new InvokeAnswer(501, default), Cancellation);

        var again = await inbox.AcceptAsync(key, default, Cancellation);

        again.Answer.ShouldNotBeNull().Status.ShouldBe(501);
        again.Answer.Body.Length.ShouldBe(0);
    }

    [Fact]
    public async Task The_first_answer_stays()
    {
        var inbox = await InboxAsync();
        await inbox.AcceptAsync(key, default, Cancellation);

        await inbox.CompleteAsync(key, new InvokeAnswer(200, default), Cancellation);
        await inbox.CompleteAsync(key, new InvokeAnswer(500, default), Cancellation);

        (await inbox.AcceptAsync(key, default, Cancellation)).Answer.ShouldNotBeNull().Status.ShouldBe(200);
    }

    [Fact]
    public async Task Two_hundred_answers_at_once_each_reach_their_own_invoke()
    {
        var inbox = await InboxAsync();
        var keys = Enumerable.Range(200, 200).Select(status => (Key: key with { ActivityId = $"{status}" }, Status: status)).ToArray();
        await Task.WhenAll(keys.Select(one => inbox.AcceptAsync(one.Key, default, Cancellation).AsTask()));

        await Task.WhenAll(keys.Select(one =>
            inbox.CompleteAsync(one.Key, one.Status % 2 == 0 ? new InvokeAnswer(one.Status, body) : null, Cancellation).AsTask()));

        foreach (var one in keys)
            (await inbox.AcceptAsync(one.Key, default, Cancellation)).Answer?.Status.ShouldBe(one.Status);
        await using var db = await ContextAsync(await OpenAsync());
        (await db.AcceptedActivities.CountAsync(row => row.AnswerStatus != null, Cancellation)).ShouldBe(100);
        (await db.UnhandledActivities.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_completed_activity_keeps_no_body()
    {
        var services = await OpenAsync();
        var inbox = services.GetRequiredService<IActivityInbox>();
        await inbox.AcceptAsync(key, body, Cancellation);

        await inbox.CompleteAsync(key, null, Cancellation);

        await using var db = await ContextAsync(services);
        (await db.UnhandledActivities.CountAsync(Cancellation)).ShouldBe(0);
        (await inbox.AcceptAsync(key, body, Cancellation)).ShouldBe(Acceptance.Duplicate);
    }

    [Fact]
    public async Task What_a_dead_process_left_is_taken_once_its_lease_is_over_oldest_first()
    {
        var dead = await OpenAsync();
        var inbox = dead.GetRequiredService<IActivityInbox>();
        foreach (var id in new[] { "3", "1", "2" })
        {
            await inbox.AcceptAsync(key with { ActivityId = id }, body, Cancellation);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await inbox.CompleteAsync(key with { ActivityId = "1" }, null, Cancellation);
        await inbox.AcceptAsync(key with { ActivityId = "invoke", Type = "invoke" }, default, Cancellation);
        await CloseAsync(dead);
        Clock.Advance(TimeSpan.FromSeconds(91));

        var pending = await (await InboxAsync()).TakePendingAsync(10, Cancellation);

        pending.Select(one => one.Key.ActivityId).ShouldBe(["3", "2"]);
        pending[0].Body.ToArray().ShouldBe(body);
    }

    [Fact]
    public async Task Pending_activities_are_taken_in_portions_and_never_twice()
    {
        var dead = await OpenAsync();
        for (var id = 0; id < 5; id++)
            await dead.GetRequiredService<IActivityInbox>().AcceptAsync(key with { ActivityId = $"{id}" }, body, Cancellation);
        await CloseAsync(dead);
        Clock.Advance(TimeSpan.FromSeconds(91));
        var inbox = await InboxAsync();

        var portions = new[]
        {
            await inbox.TakePendingAsync(3, Cancellation),
            await inbox.TakePendingAsync(3, Cancellation),
            await inbox.TakePendingAsync(3, Cancellation),
        };

        portions.Select(portion => portion.Count).ShouldBe([3, 2, 0]);
        portions.SelectMany(portion => portion).Select(one => one.Key.ActivityId).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task A_living_process_keeps_what_it_took_however_long_that_takes()
    {
        var inbox = await InboxAsync();
        await inbox.AcceptAsync(key, body, Cancellation);

        for (var look = 0; look < 20; look++)
        {
            Clock.Advance(TimeSpan.FromSeconds(30));
            (await inbox.TakePendingAsync(10, Cancellation)).ShouldBeEmpty();
            (await inbox.AcceptAsync(key, body, Cancellation)).ShouldBe(Acceptance.Duplicate);
        }
    }

    [Fact]
    public async Task A_delivery_takes_over_from_a_process_whose_lease_is_over()
    {
        var dead = await OpenAsync();
        await dead.GetRequiredService<IActivityInbox>().AcceptAsync(key, body, Cancellation);
        await CloseAsync(dead);
        Clock.Advance(TimeSpan.FromSeconds(91));
        var inbox = await InboxAsync();

        var later = await inbox.AcceptAsync(key, body, Cancellation);
        var third = await inbox.AcceptAsync(key, body, Cancellation);

        later.ShouldBe(Acceptance.New);
        third.ShouldBe(Acceptance.Duplicate);
    }

    [Fact]
    public async Task A_day_later_deliveries_are_forgotten()
    {
        var services = await OpenAsync();
        var inbox = services.GetRequiredService<IActivityInbox>();
        await inbox.AcceptAsync(key, body, Cancellation);
        await inbox.CompleteAsync(key, null, Cancellation);
        await inbox.AcceptAsync(key with { ActivityId = "unfinished" }, body, Cancellation);
        Clock.Advance(TimeSpan.FromHours(25));

        await inbox.AcceptAsync(key with { ActivityId = "today" }, body, Cancellation);
        await inbox.CompleteAsync(key with { ActivityId = "today" }, null, Cancellation);

        await using var db = await ContextAsync(services);
        (await db.AcceptedActivities.Select(row => row.ActivityId).ToArrayAsync(Cancellation)).ShouldBe(["today"]);
        (await db.UnhandledActivities.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_failed_batch_fails_its_callers_and_the_next_one_works()
    {
        var services = await OpenAsync();
        var inbox = services.GetRequiredService<IActivityInbox>();
        await using var db = await ContextAsync(services);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"AcceptedActivities\" RENAME TO \"Away\"", Cancellation);

        await Should.ThrowAsync<System.Data.Common.DbException>(async () => await inbox.AcceptAsync(key, body, Cancellation));

        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Away\" RENAME TO \"AcceptedActivities\"", Cancellation);
        (await inbox.AcceptAsync(key, body, Cancellation)).ShouldBe(Acceptance.New);
    }

    [Fact]
    public async Task A_cancelled_caller_is_not_recorded_and_a_closed_inbox_refuses()
    {
        var services = await OpenAsync();
        var inbox = services.GetRequiredService<IActivityInbox>();
        var gone = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(async () => await inbox.AcceptAsync(key, body, gone));

        (await inbox.AcceptAsync(key, body, Cancellation)).ShouldBe(Acceptance.New);
        await CloseAsync(services);
        await Should.ThrowAsync<ObjectDisposedException>(async () => await inbox.AcceptAsync(key, body, Cancellation));
    }

    [Fact]
    public async Task Closing_writes_what_still_waits()
    {
        var services = await OpenAsync();
        var inbox = services.GetRequiredService<IActivityInbox>();
        var waiting = Enumerable.Range(0, 300)
            .Select(id => inbox.AcceptAsync(key with { ActivityId = $"{id}" }, body, Cancellation).AsTask()).ToArray();

        await CloseAsync(services);

        (await Task.WhenAll(waiting)).ShouldAllBe(acceptance => acceptance.IsNew);
    }

    private protected async Task<IActivityInbox> InboxAsync() => (await OpenAsync()).GetRequiredService<IActivityInbox>();
}
