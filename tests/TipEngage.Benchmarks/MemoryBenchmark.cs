using TipEngage.Benchmarks.Bots;
using TipEngage.Benchmarks.Load;
using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks;

/// <summary>Whether memory stays flat: resident megabytes at rest, at each tenth of the turns, and after the load.</summary>
internal static class MemoryBenchmark
{
    private const int Connections = 32;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    public static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var turns = 1000L * arguments.Number("--thousands", 100, 1, 5000);
        var name = arguments.Text("--bot") ?? BotPrograms.TipEngage;
        arguments.RefuseUnknown();

        Cores.KeepLoadApart();
        using var folder = new TemporaryFolder();
        await using var teams = await LoopbackTeams.StartAsync(cancellationToken);
        await using var bot = BotProcess.Start(BotPrograms.Create(name, teams, folder.Path));
        await bot.BecomeReadyAsync(cancellationToken);
        await Task.Delay(Rest, TimeProvider.System, cancellationToken);
        var atRest = bot.Figures();

        var samples = await LoadAsync(bot, turns, teams, cancellationToken);
        await Task.Delay(Rest, TimeProvider.System, cancellationToken);

        Print(name, atRest, Tenths(samples, turns), bot.Figures());
    }

    private static async Task<IReadOnlyList<Sample>> LoadAsync(
        BotProcess bot, long turns, LoopbackTeams teams, CancellationToken cancellationToken)
    {
        using var crowd = await Crowd.GatherAsync(Connections, bot.Address, teams, cancellationToken);
        var meter = new Meter(crowd, bot);
        await crowd.AskWhileAsync(
            token => meter.UntilAsync(sample => sample.Turns >= turns || sample.At >= Limit, token), cancellationToken);

        return meter.Samples;
    }

    private static Sample[] Tenths(IReadOnlyList<Sample> samples, long turns) =>
        [.. Enumerable.Range(1, 10)
            .Select(tenth => samples.FirstOrDefault(sample => sample.Turns >= turns * tenth / 10) ?? samples[^1])
            .Distinct()];

    private static void Print(string name, ProcessFigures atRest, Sample[] tenths, ProcessFigures after)
    {
        var table = new Table(name, "turns", "MB");
        table.Add("at rest", "0", Table.Number(atRest.ResidentMegabytes));

        foreach (var sample in tenths)
            table.Add($"after {Table.Number(sample.At.TotalSeconds)} s", Table.Number(sample.Turns), Table.Number(sample.ResidentMegabytes));

        table.Add("after the load", Table.Number(tenths[^1].Turns), Table.Number(after.ResidentMegabytes));
        table.Add("peak", "-", Table.Number(after.PeakMegabytes));
        table.Print();

        ReportJson.Print(new { bot = name, atRest, samples = tenths, after });
    }
}
