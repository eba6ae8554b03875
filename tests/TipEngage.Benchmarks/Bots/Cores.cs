using System.Diagnostics;
using System.Globalization;

namespace TipEngage.Benchmarks.Bots;

/// <summary>The bot under test has one core to itself, the load and everything that answers the bot has the other.</summary>
internal static class Cores
{
    private const int Load = 0;
    private const int Bot = 1;
    private const string Pin = "taskset";

    public static bool CanPin { get; } = OperatingSystem.IsLinux() && Environment.ProcessorCount > 1 && HasPin();

    /// <summary>Puts this process, with all threads it already has, on the load's core.</summary>
    public static void KeepLoadApart()
    {
        if (!CanPin) return;

        using var pinning = Process.Start(new ProcessStartInfo(
            Pin, ["--all-tasks", "--cpu-list", "--pid", Number(Load), Number(Environment.ProcessId)])
        {
            RedirectStandardOutput = true,
        })!;

        pinning.WaitForExit();
        if (pinning.ExitCode != 0) throw new BenchmarkException("The load could not be pinned to its core.");
    }

    /// <summary>The command that runs <paramref name="command"/> on the bot's core, under the same process id.</summary>
    public static ProcessStartInfo OnBotCore(string command, IEnumerable<string> arguments) => CanPin
        ? new(Pin, ["--cpu-list", Number(Bot), command, .. arguments])
        : new(command, arguments);

    private static bool HasPin() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, Pin)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
