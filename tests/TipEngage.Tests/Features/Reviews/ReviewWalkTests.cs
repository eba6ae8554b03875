using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Walks a practice through its review with a bot of its own for each test.</summary>
public abstract class ReviewWalkTests : IAsyncLifetime
{
    private ReviewWalk? walk;

    private protected ReviewWalk Walk => walk!;

    public virtual async ValueTask InitializeAsync() => walk = await ReviewWalk.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Walk.Bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Has a full case submitted and read by two people.</summary>
    private protected async Task SubmitAsync(IReadOnlyDictionary<string, string> fields)
    {
        await SubmitUnreadAsync(fields);
        await Walk.PlaceAsync();
        Walk.Reference = "PP-0002";
        await Walk.ScoreAsync(ReviewWalk.First);
        await Walk.ScoreAsync(ReviewWalk.Second);
    }

    private protected async Task SubmitUnreadAsync(IReadOnlyDictionary<string, string> fields)
    {
        var (owner, id, cancellation) = (new Person("tenant", "submitter", "Ada"), Guid.NewGuid(), TestContext.Current.CancellationToken);
        var values = fields.ToDictionary(one => one.Key, one => (string?)one.Value);
        await Walk.Bot.Services.GetRequiredService<OwnPractices>().SaveAsync(owner, new(id, FormLevel.Full, "check", values) { Door = Door.Chat, Tongue = "en" }, cancellation);
        (await Walk.Bot.Services.GetRequiredService<SubmitPractice>().SubmitAsync(owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, cancellation))
            .ShouldBeOfType<PracticeOutcome.Done>();
    }

    private protected async Task<PracticeRow> FullCaseAsync()
    {
        await using var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Practices.AsNoTracking().SingleAsync(row => row.Number == 2, TestContext.Current.CancellationToken);
    }
}
