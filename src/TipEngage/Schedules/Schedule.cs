using Quartz;

namespace TipEngage.Schedules;

/// <summary>A job that runs once in each interval, on whichever replica is free; once for all that was missed while none was up.</summary>
/// <param name="Name">Its name in the database: never rename it.</param>
/// <param name="Job">What runs.</param>
/// <param name="Interval">Time between two runs.</param>
internal sealed record Schedule(string Name, Type Job, TimeSpan Interval)
{
    /// <summary>
    /// Puts it into the database where it is not there yet. What is there keeps its rhythm and is not touched: a replica that puts
    /// a trigger in its place again while another holds it makes both run the same time, and others after them. One that is further away than
    /// its interval was left by a clock that was set back since, and nobody holds it.
    /// </summary>
    public async Task KeepAsync(IScheduler scheduler, TimeProvider clock, CancellationToken cancellationToken)
    {
        var trigger = Trigger(clock);
        switch (await scheduler.GetTrigger(trigger.Key, cancellationToken))
        {
            case null:
                await BeginAsync(scheduler, trigger, cancellationToken);
                break;
            case ISimpleTrigger kept when kept.RepeatInterval == Interval && kept.NextFireTimeUtc is var next && !(next > clock.GetUtcNow() + (2 * Interval)):
                await MendAsync(scheduler, kept, cancellationToken);
                break;
            default:
                await scheduler.RescheduleJob(trigger.Key, trigger, cancellationToken);
                break;
        }
    }

    /// <summary>Goes on with a job whose class has another name since, and with one that a replica of another release could not run: without this they never run again.</summary>
    private async Task MendAsync(IScheduler scheduler, ITrigger kept, CancellationToken cancellationToken)
    {
        if ((await scheduler.GetJobDetail(kept.JobKey, cancellationToken))?.JobType.FullName != new JobType(Job).FullName)
            await scheduler.AddJob(JobBuilder.Create().OfType(Job).WithIdentity(kept.JobKey).Build(), AddJobOptions.ReplacingAndStoringNonDurable, cancellationToken);
        await scheduler.ResetTriggerFromErrorState(kept.Key, cancellationToken);
    }

    private async Task BeginAsync(IScheduler scheduler, ITrigger trigger, CancellationToken cancellationToken)
    {
        try
        {
            await scheduler.ScheduleJob(JobBuilder.Create().OfType(Job).WithIdentity(Name).Build(), trigger, cancellationToken: cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another replica has just begun it.
        }
    }

    private ITrigger Trigger(TimeProvider clock) => TriggerBuilder.Create(clock).WithIdentity(Name).ForJob(Name).WithSimpleSchedule(schedule =>
        schedule.WithInterval(Interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)).Build();
}
