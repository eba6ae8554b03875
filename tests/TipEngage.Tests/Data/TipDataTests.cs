using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Data;

public abstract class TipDataTests : DataTests
{
    protected TipDataTests()
    {
    }

    protected TipDataTests(PostgresServer server)
        : base(server)
    {
    }

    [Fact]
    public async Task The_migrations_make_the_model()
    {
        await using var db = await ContextAsync(await OpenAsync());

        db.Database.HasPendingModelChanges().ShouldBeFalse();
        (await db.Database.GetAppliedMigrationsAsync(Cancellation)).ShouldNotBeEmpty();
        (await db.Database.GetPendingMigrationsAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_that_was_kept_before_ends_were_told_is_told_of_those_from_then_on()
    {
        await using var db = await ContextAsync(await OpenAsync());
        await db.GetService<IMigrator>().MigrateAsync("EndsTold", Cancellation);
        db.ReviewChannels.Add(new() { TenantId = "tenant", ConversationId = "19:review", ServiceUrl = "https://smba.example/", Language = "en", Since = Clock.GetUtcNow() });
        await db.SaveChangesAsync(Cancellation);
        var before = TimeProvider.System.GetUtcNow().AddMinutes(-1);

        await db.Database.MigrateAsync(Cancellation);

        (await db.ReviewChannels.AsNoTracking().SingleAsync(Cancellation)).Since.ShouldBeInRange(before, before.AddMinutes(10));
    }

    [Fact]
    public async Task Processes_that_start_at_once_all_find_the_schema()
    {
        var started = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync, Cancellation)));

        foreach (var services in started)
        {
            await using var db = await ContextAsync(services);
            (await db.Conversations.CountAsync(Cancellation)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Instants_are_ordered_and_compared_whatever_zone_they_were_written_in()
    {
        var services = await OpenAsync();
        var noon = new DateTimeOffset(2018, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await using (var db = await ContextAsync(services))
        {
            db.AddRange(
                At("later", noon.AddMinutes(1).ToOffset(TimeSpan.FromHours(-11))),
                At("earlier", noon.AddMicroseconds(-1).ToOffset(TimeSpan.FromHours(14))),
                At("before 1970", new DateTimeOffset(1969, 7, 20, 20, 17, 0, TimeSpan.Zero)));
            await db.SaveChangesAsync(Cancellation);
        }

        await using var read = await ContextAsync(services);
        (await read.Conversations.Where(one => one.InstalledAt < noon).OrderBy(one => one.InstalledAt)
            .Select(one => one.ConversationId).ToArrayAsync(Cancellation)).ShouldBe(["before 1970", "earlier"]);
        (await read.Conversations.SingleAsync(one => one.ConversationId == "earlier", Cancellation)).InstalledAt
            .ShouldBe(noon.AddMicroseconds(-1));
    }

    [Fact]
    public async Task A_conversation_keeps_what_it_was_given()
    {
        var services = await OpenAsync();
        var conversation = At("19:channel@thread.tacv2", Clock.GetUtcNow());
        (conversation.TeamId, conversation.ChannelId, conversation.UserAadObjectId) = ("19:team", "19:channel@thread.tacv2", null);
        (conversation.Locale, conversation.WelcomedBy) = ("th-TH", "f:1");
        await using (var db = await ContextAsync(services))
        {
            db.Add(conversation);
            await db.SaveChangesAsync(Cancellation);
        }

        await using var read = await ContextAsync(services);
        (await read.Conversations.AsNoTracking().SingleAsync(Cancellation)).ShouldBeEquivalentTo(conversation);
    }

    [Fact]
    public async Task A_scope_gets_the_context_of_the_configured_database()
    {
        var services = await OpenAsync();
        await using var scope = services.CreateAsyncScope();

        var db = scope.ServiceProvider.GetRequiredService<TipDbContext>();

        db.ShouldBeOfType(Database.IsPostgreSql ? typeof(PostgresTipDbContext) : typeof(SqliteTipDbContext));
        (await db.Database.CanConnectAsync(Cancellation)).ShouldBeTrue();
    }

    private static Conversation At(string id, DateTimeOffset installedAt) => new()
    {
        ConversationId = id,
        TenantId = "tenant",
        Type = "channel",
        ServiceUrl = "https://smba.trafficmanager.net/apac/",
        InstalledAt = installedAt,
    };
}
