using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Schedules;

public sealed class PostgresSchedulesTests(PostgresServer server) : SchedulesTests(server)
{
    /// <summary>By the real clock: a cluster takes nodes for dead when hours pass at once.</summary>
    [Fact]
    public async Task Of_replicas_that_start_at_once_one_runs_the_job_each_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(index => StartAsync($"{index}", clock: TimeProvider.System, every: TimeSpan.FromSeconds(1))));

        List<DateTimeOffset?> times = [];
        while (times.Count < 6)
            times.Add((await RanAsync()).At);

        times.ShouldBeUnique();
    }
}
