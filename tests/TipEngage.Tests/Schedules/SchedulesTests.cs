using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using TipEngage.Schedules;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Schedules;

/// <summary>What is to be done at set times is done once, whoever is up, and goes on after a restart.</summary>
public abstract class SchedulesTests : DataTests
{
    private const string Noting = "noting";

    private static readonly TimeSpan limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan interval = TimeSpan.FromHours(1);

    private readonly Channel<Run> runs = Channel.CreateUnbounded<Run>();
    private readonly List<IHost> hosts = [];

    protected SchedulesTests()
    {
    }

    protected SchedulesTests(PostgresServer server) : base(server)
    {
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.ToArray())
            await StopAsync(host);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_job_runs_when_the_service_is_up_and_then_in_each_interval()
    {
        await StartAsync("one");
        await RanAsync();

        Clock.Advance(interval);
        await RanAsync();
        Clock.Advance(interval);

        (await RanAsync()).Process.ShouldBe("one");
    }

    [Fact]
    public async Task A_restart_keeps_the_rhythm()
    {
        var host = await StartAsync("one");
        await RanAsync();
        var next = await NextAsync(host);
        await StopAsync(host);
        Clock.Advance(interval / 2);

        var again = await StartAsync("again");

        (await NextAsync(again)).ShouldBe(next);
        HasRun.ShouldBeFalse();
    }

    [Fact]
    public async Task An_interval_that_a_release_changes_begins_anew()
    {
        var host = await StartAsync("one");
        await RanAsync();
        await StopAsync(host);

        var released = await StartAsync("released", every: interval / 4);
        await RanAsync();

        (await NextAsync(released)).ShouldBe(Clock.GetUtcNow() + (interval / 4));
    }

    [Fact]
    public async Task What_was_missed_while_none_was_up_is_run_once()
    {
        var host = await StartAsync("one");
        await RanAsync();
        await StopAsync(host);
        Clock.Advance(interval * 5.5);

        var again = await StartAsync("again");

        (await RanAsync()).Process.ShouldBe("again");
        (await NextAsync(again)).ShouldBe(Clock.GetUtcNow() + interval);
        HasRun.ShouldBeFalse();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(24)]
    public async Task A_clock_that_is_set_back_keeps_nothing_waiting_until_that_time_comes_again(int hours)
    {
        await StartAsync("one");
        await RanAsync();
        Clock.AdjustTime(Clock.GetUtcNow() - (hours * interval));

        Clock.Advance(interval);
        await RanAsync();
        Clock.Advance(interval);

        await RanAsync();
    }

    [Fact]
    public async Task A_clock_that_is_set_back_while_none_is_up_keeps_nothing_waiting_either()
    {
        var host = await StartAsync("one");
        await RanAsync();
        await StopAsync(host);
        Clock.AdjustTime(Clock.GetUtcNow() - (24 * interval));

        await StartAsync("again");

        (await RanAsync()).Process.ShouldBe("again");
    }

    [Theory]
    [InlineData("UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'ERROR'")]
    [InlineData("UPDATE QRTZ_JOB_DETAILS SET JOB_CLASS_NAME = 'TipEngage.Renamed.Job, TipEngage'")]
    public async Task What_a_replica_of_another_release_could_not_run_goes_on_in_its_rhythm(string left)
    {
        var host = await StartAsync("one");
        await RanAsync();
        var next = await NextAsync(host);
        await StopAsync(host);
        await using (var db = await ContextAsync(await OpenAsync()))
            await db.Database.ExecuteSqlRawAsync(left, Cancellation);

        var released = await StartAsync("released");

        (await NextAsync(released)).ShouldBe(next);
        Clock.Advance(interval);
        (await RanAsync()).Process.ShouldBe("released");
    }

    [Fact]
    public async Task A_stop_asks_the_job_that_runs_to_end_and_waits_for_it()
    {
        var job = new BlockedJob.Gate();
        var host = await StartAsync("one", services => services.AddSingleton(job).AddSchedule<BlockedJob>("blocked", interval));
        await job.Begun.Task.WaitAsync(limit, Cancellation);

        var stopping = StopAsync(host);
        await job.Asked.Task.WaitAsync(limit, Cancellation);
        stopping.IsCompleted.ShouldBeFalse();
        job.End.SetResult();

        await stopping.WaitAsync(limit, Cancellation);
    }

    [Fact]
    public void A_service_without_schedules_starts_nothing()
    {
        var services = new ServiceCollection().AddSchedules(new ConfigurationBuilder()
            .AddConfiguration(Database.Configuration).AddInMemoryCollection(new Dictionary<string, string?> { ["Schedules:Enabled"] = "false" }).Build());

        services.ShouldNotContain(service => service.ServiceType == typeof(IHostedService));
    }

    /// <summary>Starts the scheduler of one process.</summary>
    private protected async Task<IHost> StartAsync(string name, Action<IServiceCollection>? add = null, TimeProvider? clock = null, TimeSpan? every = null)
    {
        await OpenAsync();
        var settings = new ConfigurationBuilder().AddConfiguration(Database.Configuration)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Schedules:StartDelay"] = "00:00:00" }).Build();
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(clock ?? Clock).AddSingleton(new NotingJob.Book(name, runs.Writer))
            .AddSchedules(settings).AddSchedule<NotingJob>(Noting, every ?? interval);
        add?.Invoke(builder.Services);
        var host = builder.Build();
        hosts.Add(host);
        await host.StartAsync(Cancellation);
        await host.Services.GetServices<IHostedService>().OfType<RunSchedules>().Single().ExecuteTask!.WaitAsync(limit, Cancellation);
        return host;
    }

    /// <summary>The next run of the job.</summary>
    private protected async Task<Run> RanAsync() => await runs.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(limit, Cancellation);

    /// <summary>Whether the job ran once more.</summary>
    private protected bool HasRun => runs.Reader.TryRead(out _);

    private static async Task<DateTimeOffset?> NextAsync(IHost host)
    {
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);
        return (await scheduler.GetTrigger(new TriggerKey(Noting), Cancellation))?.NextFireTimeUtc;
    }

    private async Task StopAsync(IHost host)
    {
        if (!hosts.Remove(host))
            return;

        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    /// <summary>One run of the job.</summary>
    private protected sealed record Run(string Process, DateTimeOffset? At);

    /// <summary>Notes which process ran it.</summary>
    private sealed class NotingJob(NotingJob.Book book) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            book.Runs.WriteAsync(new(book.Process, context.ScheduledFireTimeUtc), cancellationToken);

        internal sealed record Book(string Process, ChannelWriter<Run> Runs);
    }

    /// <summary>Ends when the test lets it.</summary>
    private sealed class BlockedJob(BlockedJob.Gate gate) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            await using var asked = cancellationToken.Register(gate.Asked.SetResult);
            gate.Begun.SetResult();
            await gate.End.Task;
        }

        internal sealed class Gate
        {
            public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

            public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

            public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
