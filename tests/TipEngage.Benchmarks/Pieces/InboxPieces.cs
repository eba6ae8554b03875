using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Teams.Routing;

namespace TipEngage.Benchmarks.Pieces;

/// <summary>What is durable about a turn: an activity is accepted, then completed. As many at once as in a load of turns.</summary>
public class InboxPieces
{
    private const int AtOnce = 32;

    private readonly byte[] body = new byte[1200];
    private readonly string folder = Directory.CreateTempSubdirectory("tipengage-inbox-").FullName;

    private ServiceProvider services = new ServiceCollection().BuildServiceProvider();
    private long id;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:TipEngage"] = $"Data Source={Path.Combine(folder, "inbox.db")}",
            })
            .Build();

        services = new ServiceCollection().AddLogging().AddTipData(configuration).BuildServiceProvider();
        await services.MigrateTipDataAsync(CancellationToken.None);
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(OperationsPerInvoke = AtOnce)]
    public Task AcceptAndCompleteAsync()
    {
        var inbox = services.GetRequiredService<IActivityInbox>();
        return Task.WhenAll(Enumerable.Range(0, AtOnce).Select(conversation => TurnAsync(inbox, conversation)));
    }

    private async Task TurnAsync(IActivityInbox inbox, int conversation)
    {
        var key = new ActivityKey($"a:1benchmark-conversation-{conversation:D4}", $"{Interlocked.Increment(ref id)}", "message");

        await inbox.AcceptAsync(key, body);
        await inbox.CompleteAsync(key, null);
    }
}
