using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Schedules;

public sealed class PostgresSchedulesTests(PostgresServer server) : SchedulesTests(server)
{
    /// <summary>
    /// By the real clock: a cluster takes nodes for dead when hours pass at once. A replica that starts puts the schedule in its
    /// place again, which may run the time of that moment once more; so what is counted begins when all are up.
    /// </summary>
    [Fact]
    public async Task Of_replicas_that_run_together_one_runs_the_job_each_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(index => StartAsync($"{index}", clock: TimeProvider.System, every: TimeSpan.FromSeconds(1))));

        var begun = TimeProvider.System.GetUtcNow().AddSeconds(5);
        DateTimeOffset? time;
        while ((time = (await RanAsync()).At) < begun)
        {
        }

        List<DateTimeOffset?> times = [time];
        while (times.Count < 6)
            times.Add((await RanAsync()).At);

        times.ShouldBeUnique();
    }
}
