using System.Diagnostics;
using System.Globalization;

namespace TipEngage.Tests.Infrastructure;

/// <summary>Measures work by the time that this thread was on a processor, where the system tells it: on a busy machine a clock on the wall also counts how long it waited.</summary>
public static class ThreadTime
{
    /// <summary>Linux only: nanoseconds on a processor come first.</summary>
    private const string Path = "/proc/thread-self/schedstat";

    public static TimeSpan Of(Action work)
    {
        var before = Worked();
        work();
        return Worked() - before;
    }

    private static TimeSpan Worked() => File.Exists(Path)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Path).Split(' ')[0], CultureInfo.InvariantCulture) / 1000d)
        : Stopwatch.GetElapsedTime(0);
}
