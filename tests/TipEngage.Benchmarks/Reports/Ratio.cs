using System.Globalization;

namespace TipEngage.Benchmarks.Reports;

/// <summary>Our rate as a share of another bot's in the same round, or the median of these.</summary>
internal sealed record Ratio(string To, string Round, double? Early, double? Settled)
{
    public static Ratio Of(TurnsResult ours, TurnsResult theirs) => new(
        theirs.Bot,
        ours.Round.ToString(CultureInfo.InvariantCulture),
        ours.Early?.TurnsPerSecond / theirs.Early?.TurnsPerSecond,
        ours.Settled?.TurnsPerSecond / theirs.Settled?.TurnsPerSecond);
}
