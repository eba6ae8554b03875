using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Schedules;

public sealed class PostgresSchedulesTests(PostgresServer server) : SchedulesTests(server)
{
    /// <summary>By the real clock: a cluster takes nodes for dead when hours pass at once.</summary>
    [Fact]
    public async Task Of_replicas_that_run_together_one_runs_the_job_each_time_and_others_may_join()
    {
        await JoinAsync("first");
        var joining = Task.Run(JoinOneAfterAnotherAsync, Cancellation);

        List<Run> seen = [];
        while (!joining.IsCompleted)
            seen.Add(await RanAsync());
        await joining;
        for (var count = 0; count < 10; count++)
            seen.Add(await RanAsync());

        seen.Select(run => run.At).ShouldBeUnique(string.Join(Environment.NewLine, seen));
    }

    private async Task JoinOneAfterAnotherAsync()
    {
        for (var order = 2; order <= 6; order++)
            await JoinAsync($"{order}");
    }

    private async Task JoinAsync(string name) => await StartAsync(name, clock: TimeProvider.System, every: TimeSpan.FromMilliseconds(500));
}
