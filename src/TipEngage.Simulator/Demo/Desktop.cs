using System.ComponentModel;
using System.Diagnostics;

namespace TipEngage.Simulator.Demo;

/// <summary>Opens the page for whoever sits before a desktop.</summary>
internal static class Desktop
{
    public static void Open(Uri address)
    {
        if (Opener(address) is not { } opener)
            return;

        try
        {
            using var process = Process.Start(opener);
        }
        catch (Win32Exception)
        {
            // No browser: the address was printed.
        }
    }

    private static ProcessStartInfo? Opener(Uri address)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            return null;

        if (OperatingSystem.IsWindows())
            return new ProcessStartInfo(address.ToString()) { UseShellExecute = true };

        if (OperatingSystem.IsMacOS())
            return Quiet("open", address);

        return HasDisplay() ? Quiet("xdg-open", address) : null;
    }

    private static bool HasDisplay() =>
        ((string[])["DISPLAY", "WAYLAND_DISPLAY"]).Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    private static ProcessStartInfo Quiet(string program, Uri address) =>
        new(program, [address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
}
