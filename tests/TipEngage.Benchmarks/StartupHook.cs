using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using TipEngage.Benchmarks.Bots;

/// <summary>Runs in the service before it begins, where <see cref="PlainTurns.Environment"/> asks for it. The runtime finds it by this name.</summary>
[SuppressMessage("Design", "CA1050", Justification = "A startup hook is in no namespace.")]
internal static class StartupHook
{
    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new PlainTurns());
}
