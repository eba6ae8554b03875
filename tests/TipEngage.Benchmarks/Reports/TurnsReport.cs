using TipEngage.Benchmarks.Bots;

namespace TipEngage.Benchmarks.Reports;

/// <summary>All rounds of a turns benchmark, their medians, and ours as a share of the minimal bots of the same round.</summary>
internal sealed class TurnsReport
{
    private readonly List<TurnsResult> results = [];

    public void Add(TurnsResult result)
    {
        results.Add(result);
        Console.WriteLine(
            $"{result.Bot} {result.Round}: {Table.Number(result.Early?.TurnsPerSecond)} early, "
            + $"{Table.Number(result.Settled?.TurnsPerSecond)} settled turns/s");
    }

    public void Print()
    {
        Console.WriteLine();
        if (!Cores.CanPin) Console.WriteLine("Nothing was pinned to a core here: rates are not those of one core.");

        PrintRates();
        PrintMemory();
        var ratios = Ratios().ToArray();
        PrintRatios(ratios);
        PrintCost(ratios.LastOrDefault(ratio => ratio.To == BotPrograms.Plain));
        ReportJson.Print(new { pinned = Cores.CanPin, results, ratios });
    }

    private void PrintRates()
    {
        var table = new Table(
            "bot", "early turns/s", "µs/turn", "busy", "settled turns/s", "µs/turn", "busy", "alone median ms", "p99 ms");

        foreach (var bot in ByBot())
        {
            table.Add(
                bot.Key,
                Middle(bot, result => result.Early?.TurnsPerSecond),
                Middle(bot, result => result.Early?.MicrosecondsPerTurn),
                Middle(bot, result => result.Early?.Busy, "0.00"),
                Middle(bot, result => result.Settled?.TurnsPerSecond),
                Middle(bot, result => result.Settled?.MicrosecondsPerTurn),
                Middle(bot, result => result.Settled?.Busy, "0.00"),
                Middle(bot, result => result.Alone.Median, "0.00"),
                Middle(bot, result => result.Alone.NinetyNinth, "0.00"));
        }

        table.Print();
    }

    private void PrintMemory()
    {
        var table = new Table("bot", "start to ready ms", "MB at rest", "peak", "after load", "turns");

        foreach (var bot in ByBot())
        {
            table.Add(
                bot.Key,
                Middle(bot, result => result.ReadyMilliseconds),
                Middle(bot, result => result.RestMegabytes),
                Middle(bot, result => result.PeakMegabytes),
                Middle(bot, result => result.AfterMegabytes),
                Middle(bot, result => result.Turns));
        }

        table.Print();
    }

    private static void PrintRatios(Ratio[] ratios)
    {
        if (ratios.Length == 0) return;

        var table = new Table("ratio", "round", "early", "by processor", "settled", "by processor");

        foreach (var ratio in ratios)
        {
            table.Add(
                $"tipengage / {ratio.To}",
                ratio.Round,
                Table.Number(ratio.Early, "0.00"),
                Table.Number(ratio.EarlyByProcessor, "0.00"),
                Table.Number(ratio.Settled, "0.00"),
                Table.Number(ratio.SettledByProcessor, "0.00"));
        }

        table.Print();
    }

    private static void PrintCost(Ratio? toPlain)
    {
        if ((toPlain?.SettledByProcessor ?? toPlain?.EarlyByProcessor) is { } share)
            Console.WriteLine($"A whole turn costs {Table.Number(1 / share, "0.00")} times one without screening and understanding (processor time).");
    }

    private IEnumerable<Ratio> Ratios()
    {
        foreach (var to in new[] { BotPrograms.Minimal, BotPrograms.Remembering, BotPrograms.Plain })
        {
            var pairs = results.Where(result => result.Bot == BotPrograms.TipEngage)
                .Join(results.Where(result => result.Bot == to), ours => ours.Round, theirs => theirs.Round, Ratio.Of)
                .ToArray();

            foreach (var pair in pairs)
                yield return pair;

            if (pairs.Length > 1)
                yield return Ratio.MedianOf(pairs);
        }
    }

    private IEnumerable<IGrouping<string, TurnsResult>> ByBot() => results.GroupBy(result => result.Bot);

    private static string Middle(IEnumerable<TurnsResult> rounds, Func<TurnsResult, double?> figure, string format = "0") =>
        Table.Number(Median.Of(rounds.Select(figure)), format);
}
