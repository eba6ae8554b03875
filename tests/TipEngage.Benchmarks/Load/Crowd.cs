using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks.Load;

/// <summary>The virtual users of one bot.</summary>
internal sealed class Crowd : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly VirtualUser[] users;
    private readonly ConnectorStub connector;

    private volatile bool stopping;
    private long turns;

    private Crowd(VirtualUser[] users, ConnectorStub connector)
    {
        this.users = users;
        this.connector = connector;
        connector.Expect(users);
    }

    public long Turns => Interlocked.Read(ref turns);

    public static async Task<Crowd> GatherAsync(int size, Uri bot, LoopbackTeams teams, CancellationToken cancellationToken)
    {
        var users = Enumerable.Range(1, size).Select(number => new VirtualUser(number, teams)).ToArray();

        foreach (var user in users)
            await user.ConnectAsync(bot, cancellationToken);

        return new(users, teams.Connector);
    }

    /// <summary>Everybody asks in a closed loop while <paramref name="watch"/> runs; then each finishes the turn at hand.</summary>
    /// <exception cref="BenchmarkException">A turn failed, lost its card or had more than one.</exception>
    public async Task AskWhileAsync(Func<CancellationToken, Task> watch, CancellationToken cancellationToken)
    {
        stopping = false;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = Task.WhenAll(users.Select(user => AskAsync(user, limit.Token)));
        var watching = watch(limit.Token);

        if (await Task.WhenAny(asking, watching) == asking)
            await limit.CancelAsync();

        stopping = true;
        limit.CancelAfter(Grace);

        await FinishAsync(asking, cancellationToken);
        await watching;
        RefuseDoubtfulTurns();
    }

    public void Dispose()
    {
        foreach (var user in users)
            user.Dispose();
    }

    private async Task AskAsync(VirtualUser user, CancellationToken cancellationToken)
    {
        await Task.Yield();

        try
        {
            while (!stopping)
            {
                await user.TurnAsync(cancellationToken);
                Interlocked.Increment(ref turns);
            }
        }
        finally
        {
            stopping = true;
        }
    }

    private static async Task FinishAsync(Task asking, CancellationToken cancellationToken)
    {
        try
        {
            await asking;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BenchmarkException($"A card or an answer was still missing {Grace.TotalSeconds} s after the load ended.");
        }
    }

    private void RefuseDoubtfulTurns()
    {
        if (users.Sum(user => user.Cards) is var cards && cards != Turns)
            throw new BenchmarkException($"{Turns} turns had {cards} cards.");

        if (connector.Strays > 0)
            throw new BenchmarkException($"{connector.Strays} activities were no card of a turn or came without a token.");
    }
}
