using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>What waits for review, by sentences and buttons.</summary>
public sealed class ReviewQueueTests : ReviewWalkTests
{
    [Theory]
    [InlineData("what's waiting for review")]
    [InlineData("review queue")]
    [InlineData("apa yang menunggu tinjauan?")]
    [InlineData("มีอะไรรอพิจารณาบ้าง")]
    [InlineData("có gì đang chờ duyệt không")]
    [InlineData("co gi dang cho duyet khong")]
    public async Task What_waits_is_shown_to_a_coordinator_and_to_nobody_else(string sentence)
    {
        (await Walk.Bot.AskAsync(sentence, "a:1", First)).Card().Marks().ShouldContain("practice-PP-0001");

        var refused = (await Walk.Bot.AskAsync(sentence, "a:1", "member")).Message!;
        refused.ShouldNotBeNull();
        (await Walk.Bot.AskAsync(sentence, "a:1", "submitter")).Message!.Summary.ShouldBe(refused.Summary);
    }

    [Fact]
    public async Task The_queue_says_how_many_letters_reached_nobody()
    {
        (await Walk.QueueAsync(First)).Marks().ShouldNotContain("letters-lost");
        await using (var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            var now = Walk.Bot.Clock.GetUtcNow();
            db.Letters.Add(new() { Key = "lost", Kind = "practice", TenantId = "tenant", PersonId = "submitter", SubjectId = Guid.NewGuid(), Told = "Reject", State = LetterState.Failed, At = now, NotBefore = now });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await Walk.QueueAsync(First)).Lines().ShouldContain(line => line.StartsWith("Messages about practices that could not be delivered in the last 30 days: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_queue_says_how_many_working_days_it_has_waited_and_when_that_is_too_long()
    {
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(6));
        (await Walk.QueueAsync(First)).Lines().ShouldContain(line => line.StartsWith("4 of 10 working days", StringComparison.Ordinal));

        Walk.Bot.Clock.Advance(TimeSpan.FromDays(10));

        (await Walk.QueueAsync(First)).Lines().ShouldContain(line => line.StartsWith("late: 11 working days", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_long_queue_the_next_ten_are_a_press_away()
    {
        for (var more = 0; more < 11; more++)
            await ShareAsync();

        var queue = await Walk.QueueAsync(First);
        queue.Marks().Count(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal)).ShouldBe(10);
        var next = await Walk.CardAsync(First, queue, "Show the next 2 of 2");

        next.Marks().Where(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal)).ShouldBe(["practice-PP-0011", "practice-PP-0012"]);
        next.Buttons().ShouldNotContain(button => button.StartsWith("Show the next", StringComparison.Ordinal));
        var refresh = next["refresh"]!["action"]!;
        var again = (await Walk.Bot.PressAsync($"{refresh["verb"]}", refresh["data"]!.ToJsonString(), role: First))["value"]!;
        again.Marks().Where(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal)).ShouldBe(["practice-PP-0011", "practice-PP-0012"]);
    }

    private async Task ShareAsync()
    {
        var (owner, id) = (new Person("tenant", "submitter", null), Guid.NewGuid());
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)one.Value);
        await Walk.Bot.Services.GetRequiredService<OwnPractices>().SaveAsync(owner, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en" }, TestContext.Current.CancellationToken);
        (await Walk.Bot.Services.GetRequiredService<SubmitPractice>().SubmitAsync(owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, TestContext.Current.CancellationToken))
            .ShouldBeOfType<PracticeOutcome.Done>();
    }
}
