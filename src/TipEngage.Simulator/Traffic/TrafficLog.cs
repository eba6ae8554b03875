using TipEngage.Simulator.Messages;

namespace TipEngage.Simulator.Traffic;

/// <summary>The latest exchanges between Teams and the bot.</summary>
internal sealed class TrafficLog(SimulatorOptions options, LiveEvents live)
{
    private readonly Lock gate = new();
    private readonly Queue<TrafficEntry> entries = [];
    private long count;

    public bool Records => options.TrafficHistory > 0;

    public void Add(TrafficEntry entry)
    {
        if (!Records)
            return;

        lock (gate)
        {
            entry = entry with { N = ++count };
            if (entries.Count == options.TrafficHistory)
                entries.Dequeue();
            entries.Enqueue(entry);
        }

        live.Publish("traffic", entry);
    }

    public IReadOnlyList<TrafficEntry> Since(long n)
    {
        lock (gate)
            return [.. entries.Where(entry => entry.N > n)];
    }
}
