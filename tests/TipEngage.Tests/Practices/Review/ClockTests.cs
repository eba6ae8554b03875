using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Base of tests in which time passes over practices.</summary>
public abstract class ClockTests : ReviewTests
{
    protected ClockTests()
    {
    }

    protected ClockTests(PostgresServer server) : base(server)
    {
    }

    private protected TurnReviewClock JobOf(IServiceProvider services) => new(
        services.GetRequiredService<IDbContextFactory<TipDbContext>>(), services.GetRequiredService<DecidePractice>(), services.GetRequiredService<WorkCalendar>(), Clock, NullLogger<TurnReviewClock>.Instance);

    /// <summary>Runs the job each hour for so many days, and says which letter was owed on which day of the country.</summary>
    private protected async Task<(string Told, string Day)[]> DaysAsync(IServiceProvider services, string country, int days)
    {
        var job = JobOf(services);
        for (var end = Clock.GetUtcNow().AddDays(days); Clock.GetUtcNow() < end; Clock.Advance(TimeSpan.FromHours(1)))
            await job.TurnAsync(Cancellation);

        var week = TipEngage.Parties.WorkWeeks.Of(country);
        await using var db = await ContextAsync(services);
        return [.. (await db.Letters.OrderBy(letter => letter.At).ToArrayAsync(Cancellation)).Select(letter => (letter.Told, week.DayOf(letter.At).ToString("O", null)))];
    }
}
