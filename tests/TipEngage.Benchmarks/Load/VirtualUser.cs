using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks.Load;

/// <summary>One person in a conversation of their own, who asks again as soon as the answer is there.</summary>
internal sealed class VirtualUser(int number, LoopbackTeams teams) : IDisposable
{
    private readonly SemaphoreSlim cards = new(0);
    private readonly BotConnection connection = new();
    private readonly MessageTemplate message = new(Conversation(number), number, teams.ChannelToken, teams.Connector.ServiceUrl);

    private long cardCount;

    public string ConversationId { get; } = Conversation(number);

    public long Turns { get; private set; }

    public long Cards => Interlocked.Read(ref cardCount);

    public Task ConnectAsync(Uri bot, CancellationToken cancellationToken) => connection.OpenAsync(bot, cancellationToken);

    public void CardArrived()
    {
        Interlocked.Increment(ref cardCount);
        cards.Release();
    }

    /// <summary>One whole turn: it ends when the answer and the card have both arrived.</summary>
    public async ValueTask TurnAsync(CancellationToken cancellationToken)
    {
        var status = await connection.PostAsync(message.Next(), cancellationToken);
        if (status is < 200 or > 299) throw new BenchmarkException($"The bot answered {status} to a good message.");

        await cards.WaitAsync(cancellationToken);
        Turns++;
    }

    public void Dispose()
    {
        connection.Dispose();
        cards.Dispose();
    }

    private static string Conversation(int number) =>
        $"a:1benchmark-conversation-{number:D4}-ZAZ5bsy0_8RhvPYYi5ZJJKCiia_SEd_e8WJVlSHOIM3Z";
}
