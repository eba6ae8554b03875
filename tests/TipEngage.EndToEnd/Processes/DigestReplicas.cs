using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Processes;

/// <summary>Replicas of the service on one database, each in a process of its own.</summary>
internal sealed class DigestReplicas(IReadOnlyDictionary<string, string?> settings, string database, string folder) : IAsyncDisposable
{
    private readonly List<RunningService> running = [];

    /// <summary>Starts them one after the other, so that the first makes the tables.</summary>
    public async Task StartAsync(int count, CancellationToken cancellationToken)
    {
        while (running.Count < count)
        {
            running.Add(RunningService.Start(settings, database, folder));
            await running[^1].WaitUntilReadyAsync(cancellationToken);
        }
    }

    /// <summary>Kills one with -9 and starts another in its place, without waiting for it.</summary>
    public async Task KillOneAsync(Random random)
    {
        var index = random.Next(running.Count);
        var dead = running[index];
        await dead.KillAsync();
        await dead.DisposeAsync();
        running[index] = RunningService.Start(settings, database, folder);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in running)
            await service.DisposeAsync();
    }
}
