using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Base of tests in which something is submitted with the text of another practice.</summary>
public abstract class CopyTests : ReviewTests
{
    protected CopyTests()
    {
    }

    protected CopyTests(PostgresServer server) : base(server)
    {
    }

    private protected static async Task<Guid> RejectedAsync(IServiceProvider services)
    {
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Reject, Reason = ReviewReasons.ToReject[0] });
        return id;
    }

    private protected static Task<Guid> CopyAsync(IServiceProvider services, Guid of, params (string Field, string Value)[] changed) => CopyAsync(services, of, null, changed);

    private protected static async Task<Guid> CopyAsync(IServiceProvider services, Guid of, int? updateOf, params (string Field, string Value)[] changed)
    {
        var id = await BegunAsync(services, of, updateOf, changed);
        await SubmitAsync(services, id);
        return id;
    }

    private protected static async Task<Guid> BegunAsync(IServiceProvider services, Guid? of, int? updateOf, params (string Field, string Value)[] changed)
    {
        var id = Guid.NewGuid();
        (await BeginAsync(services, id, of, updateOf, changed)).ShouldBeOfType<PracticeOutcome.Done>();
        return id;
    }

    private protected static Task<PracticeOutcome> BeginAsync(IServiceProvider services, Guid id, Guid? of, int? updateOf, params (string Field, string Value)[] changed)
    {
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)one.Value);
        foreach (var (field, value) in changed)
            values[field] = value;
        return services.GetRequiredService<OwnPractices>().SaveAsync(Owner, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en", From = of, UpdateOf = updateOf }, Cancellation);
    }

    private protected static async Task SubmitAsync(IServiceProvider services, Guid id) =>
        (await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();

    private protected async Task PublishAsync(IServiceProvider services, Guid id, ReviewEvent publishes = ReviewEvent.Publish)
    {
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });
        Clock.Advance(TimeSpan.FromDays(21));
        await DoneAsync(services, Second, id, move => move with { Event = publishes });
        (await IsShownAsync(services)).ShouldBeTrue();
    }

    private protected static async Task<bool> IsShownAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(Role.Coordinator)).AnyAsync(Cancellation);
    }
}
