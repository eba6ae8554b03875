using Microsoft.Extensions.DependencyInjection;
using TipEngage.Teams.Routing;

namespace TipEngage.Tests.Data;

public sealed class SqliteActivityInboxTests : ActivityInboxTests
{
    [Fact]
    public async Task After_a_restart_the_leases_of_the_former_process_are_void_at_once()
    {
        var former = await OpenAsync();
        var key = new ActivityKey("a:1", "1", "message");
        await former.GetRequiredService<IActivityInbox>().AcceptAsync(key, "{}"u8.ToArray(), Cancellation);
        await CloseAsync(former);

        var pending = await (await InboxAsync()).TakePendingAsync(10, Cancellation);

        pending.ShouldHaveSingleItem().Key.ShouldBe(key);
    }
}
