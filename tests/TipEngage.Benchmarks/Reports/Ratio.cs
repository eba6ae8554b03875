using System.Globalization;

namespace TipEngage.Benchmarks.Reports;

/// <summary>Ours as a share of another bot's in the same round, or the median of these.</summary>
/// <param name="To">The other bot.</param>
/// <param name="Round">The round, or that it is the median.</param>
/// <param name="Early">Of the rate soon after the start.</param>
/// <param name="EarlyByProcessor">The same by processor time per turn, which other work on the machine disturbs less.</param>
/// <param name="Settled">Of the settled rate.</param>
/// <param name="SettledByProcessor">The same by processor time per turn.</param>
internal sealed record Ratio(
    string To, string Round, double? Early, double? EarlyByProcessor, double? Settled, double? SettledByProcessor)
{
    public static Ratio Of(TurnsResult ours, TurnsResult theirs) => new(
        theirs.Bot,
        ours.Round.ToString(CultureInfo.InvariantCulture),
        ours.Early?.TurnsPerSecond / theirs.Early?.TurnsPerSecond,
        theirs.Early?.MicrosecondsPerTurn / ours.Early?.MicrosecondsPerTurn,
        ours.Settled?.TurnsPerSecond / theirs.Settled?.TurnsPerSecond,
        theirs.Settled?.MicrosecondsPerTurn / ours.Settled?.MicrosecondsPerTurn);

    public static Ratio MedianOf(IReadOnlyCollection<Ratio> rounds) => new(
        rounds.First().To,
        "median",
        Median.Of(rounds.Select(round => round.Early)),
        Median.Of(rounds.Select(round => round.EarlyByProcessor)),
        Median.Of(rounds.Select(round => round.Settled)),
        Median.Of(rounds.Select(round => round.SettledByProcessor)));
}
