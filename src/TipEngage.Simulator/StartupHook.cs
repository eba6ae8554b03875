using System.Diagnostics;

/// <summary>
/// Runs inside the service that the demo starts, before its own code: when the demo is gone, however it went, its end of
/// the pipe closes and the service stops. .NET looks for this very name outside any namespace
/// (<see href="https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md"/>).
/// </summary>
internal static class StartupHook
{
    private const int LongestStop = 10_000;

    public static void Initialize()
    {
        Start(StopWithTheDemo);
    }

    private static void StopWithTheDemo()
    {
        using var demo = Console.OpenStandardInput();
        while (demo.ReadByte() >= 0)
        {
        }

        Start(() => Environment.Exit(0));
        using var never = new ManualResetEventSlim();
        never.Wait(LongestStop);
        Process.GetCurrentProcess().Kill();
    }

    private static void Start(ThreadStart work) => new Thread(work) { IsBackground = true }.Start();
}
