using TipEngage.Benchmarks.Bots;
using TipEngage.Benchmarks.Load;
using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks;

/// <summary>Whole turns, from the channel's request to the card at the connector: every bot in one run, in turn.</summary>
internal static class TurnsBenchmark
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var plan = TurnsPlan.From(arguments);
        var connections = arguments.Number("--connections", 32, 1, 1024);
        var rounds = arguments.Number("--rounds", arguments.Has("--quick") ? 1 : 2, 1, 20);
        var bots = arguments.Text("--bots")?.Split(',') ?? [.. BotPrograms.All, BotPrograms.Plain];
        arguments.RefuseUnknown();

        Cores.KeepLoadApart();
        await using var teams = await LoopbackTeams.StartAsync(cancellationToken);
        await WarmUpAsync(plan, connections, teams, cancellationToken);

        var report = new TurnsReport();

        for (var round = 1; round <= rounds; round++)
        {
            foreach (var bot in bots)
                report.Add(await MeasureAsync(bot, round, plan, connections, teams, cancellationToken));
        }

        report.Print();
    }

    /// <summary>Loads a bot that does not count: this process has code to warm too.</summary>
    private static async Task WarmUpAsync(TurnsPlan plan, int connections, LoopbackTeams teams, CancellationToken cancellationToken)
    {
        if (plan.WarmUp <= TimeSpan.Zero) return;

        using var folder = new TemporaryFolder();
        await using var bot = BotProcess.Start(BotPrograms.Create(BotPrograms.Remembering, teams, folder.Path));
        await bot.BecomeReadyAsync(cancellationToken);
        await LoadAsync(bot, connections, plan.WarmUp, teams, cancellationToken);
    }

    private static async Task<TurnsResult> MeasureAsync(
        string name, int round, TurnsPlan plan, int connections, LoopbackTeams teams, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var bot = BotProcess.Start(BotPrograms.Create(name, teams, folder.Path).With(plan.Environment));
        await bot.BecomeReadyAsync(cancellationToken);
        await Task.Delay(Rest, TimeProvider.System, cancellationToken);
        var atRest = bot.Figures();

        var samples = await LoadAsync(bot, connections, plan.Duration, teams, cancellationToken);
        var latency = await Latency.MeasureAsync(bot.Address, teams, connections + 1, plan.Alone, cancellationToken);
        await Task.Delay(Rest, TimeProvider.System, cancellationToken);
        var after = bot.Figures();

        return new()
        {
            Bot = name,
            Round = round,
            ReadyMilliseconds = bot.StartToReady.TotalMilliseconds,
            Early = plan.Early?.Of(samples),
            Settled = plan.Settled?.Of(samples),
            Alone = latency,
            Turns = samples[^1].Turns,
            RestMegabytes = atRest.ResidentMegabytes,
            PeakMegabytes = after.PeakMegabytes,
            AfterMegabytes = after.ResidentMegabytes,
        };
    }

    private static async Task<IReadOnlyList<Sample>> LoadAsync(
        BotProcess bot, int connections, TimeSpan duration, LoopbackTeams teams, CancellationToken cancellationToken)
    {
        using var crowd = await Crowd.GatherAsync(connections, bot.Address, teams, cancellationToken);
        var meter = new Meter(crowd, bot);
        await crowd.AskWhileAsync(token => meter.ForAsync(duration, token), cancellationToken);

        return meter.Samples;
    }
}
