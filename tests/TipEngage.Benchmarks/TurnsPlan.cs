using TipEngage.Benchmarks.Load;

namespace TipEngage.Benchmarks;

/// <summary>How long a bot is loaded and which parts of that time count.</summary>
/// <param name="WarmUp">Load before the first bot that counts, so that the load itself is warm.</param>
/// <param name="Duration">Load on each bot.</param>
/// <param name="Early">The window that shows a bot soon after its start.</param>
/// <param name="Settled">The window that shows a bot whose code the runtime has optimised; none if the load is too short.</param>
/// <param name="Alone">Time for one connection alone, after the load.</param>
/// <param name="SettleAtOnce">Whether bots are told to optimise hot code without waiting for a quiet moment.</param>
internal sealed record TurnsPlan(
    TimeSpan WarmUp, TimeSpan Duration, Window? Early, Window? Settled, TimeSpan Alone, bool SettleAtOnce)
{
    private static readonly TurnsPlan Full = new(
        TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(100), Window.Seconds(18, 22), Window.Seconds(60, 100), TimeSpan.FromSeconds(5), false);

    private static readonly TurnsPlan SettledFast = new(
        TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40), null, Window.Seconds(20, 40), TimeSpan.FromSeconds(5), true);

    private static readonly TurnsPlan Quick = new(
        TimeSpan.Zero, TimeSpan.FromSeconds(5), Window.Seconds(2, 5), null, TimeSpan.FromSeconds(1), false);

    public static TurnsPlan From(Arguments arguments) => (arguments.Has("--quick"), arguments.Has("--settled-fast")) switch
    {
        (true, true) => throw new BenchmarkException("--quick and --settled-fast exclude each other."),
        (true, _) => Quick,
        (_, true) => SettledFast,
        _ => Full,
    };

    public IReadOnlyDictionary<string, string> Environment => SettleAtOnce
        ? new Dictionary<string, string> { ["DOTNET_TC_CallCountingDelayMs"] = "0" }
        : [];
}
