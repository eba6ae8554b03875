using System.Diagnostics;
using TipEngage.Benchmarks.Bots;

namespace TipEngage.Benchmarks.Load;

/// <summary>Notes once a second how far the crowd is and what the bot has used for it.</summary>
internal sealed class Meter(Crowd crowd, BotProcess bot)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly List<Sample> samples = [];
    private readonly long start = Stopwatch.GetTimestamp();

    public IReadOnlyList<Sample> Samples => samples;

    public Task ForAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        UntilAsync(sample => sample.At >= duration, cancellationToken);

    public async Task UntilAsync(Func<Sample, bool> enough, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pace);
        samples.Add(Take());

        while (!enough(samples[^1]) && await timer.WaitForNextTickAsync(cancellationToken))
            samples.Add(Take());
    }

    private Sample Take()
    {
        var figures = bot.Figures();

        return new(Stopwatch.GetElapsedTime(start), crowd.Turns, figures.Processor, figures.ResidentMegabytes);
    }
}
