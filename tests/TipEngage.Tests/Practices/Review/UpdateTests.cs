using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Base of tests in which what is published is updated.</summary>
public abstract class UpdateTests : ReviewTests
{
    private protected const string Before = "Clauses in tenders";
    private protected const string After = "Clauses in every tender";

    protected UpdateTests()
    {
    }

    protected UpdateTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<PracticeLibrary>().AddSingleton<FocalPoints>().AddSingleton<LibraryEchoes>();
    }

    private protected async Task PassAsync(IServiceProvider services, int days)
    {
        var job = new TurnReviewClock(
            services.GetRequiredService<IDbContextFactory<TipDbContext>>(), services.GetRequiredService<DecidePractice>(), services.GetRequiredService<WorkCalendar>(), Clock, NullLogger<TurnReviewClock>.Instance);
        for (var day = 0; day < days; day += 3)
        {
            Clock.Advance(TimeSpan.FromDays(3));
            await job.TurnAsync(Cancellation);
        }
    }

    /// <summary>A practice that is published, and an update of it that waits for its reviewers.</summary>
    private protected async Task<(Guid Shown, Guid Update)> UpdateAsync(IServiceProvider services)
    {
        var shown = await PublishedAsync(services);
        return (shown, await SubmitUpdateAsync(services, (await RowAsync(services, shown)).Number!.Value));
    }

    private protected static Task<PracticeOutcome> BeginAsync(IServiceProvider services, int number, Person? owner = null, params (string Field, string Value)[] others)
    {
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)(one.Key is "title" ? After : one.Value));
        foreach (var (field, value) in others)
            values[field] = value;
        return services.GetRequiredService<OwnPractices>().SaveAsync(
            owner ?? Owner, new(Guid.NewGuid(), FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en", UpdateOf = number }, Cancellation);
    }

    private protected static async Task SubmittedAgainAsync(IServiceProvider services, Guid id, IReadOnlyDictionary<string, string>? fields = null)
    {
        var values = (fields ?? CompleteForm.Quick).ToDictionary(one => one.Key, one => (string?)one.Value);
        await services.GetRequiredService<OwnPractices>().SaveAsync(Owner, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        (await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();
    }

    private protected static async Task<string[]> DetailsAsync(IServiceProvider services, Guid id)
    {
        await using var db = await ContextAsync(services);
        return await db.Letters.Where(letter => letter.SubjectId == id && letter.Detail != null).Select(letter => letter.Detail!).ToArrayAsync(Cancellation);
    }

    private protected static async Task<Guid> SubmitUpdateAsync(IServiceProvider services, int number = 1, params (string Field, string Value)[] others)
    {
        var id = (await BeginAsync(services, number, others: others)).ShouldBeOfType<PracticeOutcome.Done>().Practice.Id;
        await SubmitAsync(services, id);
        return id;
    }

    private protected static async Task SubmitAsync(IServiceProvider services, Guid id) =>
        (await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();

    private protected async Task AcceptedAsync(IServiceProvider services, Guid id)
    {
        foreach (var reviewer in new[] { First, Second })
            await DoneAsync(services, reviewer, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });
        Clock.Advance(TimeSpan.FromDays(21));
    }

    private protected static async Task<(int Number, string Title, int Version)[]> SeenAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return [.. (await PracticeLibrary.Shown(db, Tlp.Green).ToArrayAsync(Cancellation)).Select(PublishedPractice.Of).Select(one => (one.Number, one.Title, one.Version))];
    }

    private protected static async Task<int> AuditsAsync(IServiceProvider services, string reference)
    {
        await using var db = await ContextAsync(services);
        return await db.AuditRows.CountAsync(one => one.Subject == reference, Cancellation);
    }

    private protected static async Task<Guid> DraftAsync(IServiceProvider services, int number = 1) => (await BeginAsync(services, number)).ShouldBeOfType<PracticeOutcome.Done>().Practice.Id;

    private protected async Task PublishedUpdateAsync(IServiceProvider services, Guid update)
    {
        await AcceptedAsync(services, update);
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });
    }
}
