using System.Diagnostics;

namespace TipEngage.Benchmarks.Bots;

/// <summary>What a process has used so far.</summary>
internal sealed record ProcessFigures(TimeSpan Processor, double ResidentMegabytes, double PeakMegabytes)
{
    private const double Megabyte = 1024 * 1024;

    public static ProcessFigures Of(Process process)
    {
        process.Refresh();

        return new(process.TotalProcessorTime, process.WorkingSet64 / Megabyte, process.PeakWorkingSet64 / Megabyte);
    }
}
