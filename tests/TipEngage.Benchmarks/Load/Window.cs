namespace TipEngage.Benchmarks.Load;

/// <summary>A part of a load that figures are taken from.</summary>
internal sealed record Window(TimeSpan From, TimeSpan To)
{
    public static Window Seconds(int from, int to) => new(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to));

    public Rate? Of(IReadOnlyList<Sample> samples)
    {
        if (samples.FirstOrDefault(sample => sample.At >= From) is not { } first) return null;

        var last = samples.Last(sample => sample.At <= To + TimeSpan.FromMilliseconds(500));
        var turns = last.Turns - first.Turns;
        var time = last.At - first.At;
        var processor = last.Processor - first.Processor;

        return turns > 0
            ? new(turns / time.TotalSeconds, processor.TotalMicroseconds / turns, processor / time)
            : null;
    }
}
