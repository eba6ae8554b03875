using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Tests.Features.Reviews;

namespace TipEngage.Tests.Features.Practices;

/// <summary>Who has no chat for weeks is written, once there is one, what is so still.</summary>
public sealed class LateLettersTests : ReviewWalkTests
{
    private static readonly Dictionary<string, string> words = new() { ["title"] = "Clauses in public tenders" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Walk.PlaceAsync();
    }

    [Fact]
    public async Task Of_two_reminders_and_the_rest_that_followed_the_last_alone_is_told()
    {
        await TakeAsync(ReviewWalk.First, move => move with { Event = ReviewEvent.Return, Comments = words });
        await PassAsync(TimeSpan.FromDays(20));
        (await WrittenAsync()).Select(one => one.Told).ShouldBe(["Return", "Remind10"]);

        await PassAsync(TimeSpan.FromDays(20));

        (await ToldAsync()).ShouldBe(["Return", "Remind10", "Remind18", "Rest"]);
        (await WrittenAsync()).Select(one => one.Told).ShouldBe(["Return", "Rest"]);
    }

    [Fact]
    public async Task Who_answered_long_ago_is_reminded_of_nothing_and_reads_what_happens_now()
    {
        await TakeAsync(ReviewWalk.First, move => move with { Event = ReviewEvent.Return, Comments = words });
        await PassAsync(TimeSpan.FromDays(40));
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var card = await submitter.PressAsync(await submitter.MineAsync(), "Change it");
        foreach (var inputs in FormWalk.Quick[..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);

        var (told, message) = (await WrittenAsync()).ShouldHaveSingleItem();

        told.ShouldBe("Return");
        var said = JsonSerializer.Serialize(message.Attachments);
        said.ShouldContain("within ten working days");
        said.ShouldNotContain("send it again");
    }

    [Fact]
    public async Task Nobody_is_asked_for_a_yes_that_they_gave()
    {
        await ScoreAsync();
        await TakeAsync(ReviewWalk.First, move => move with { Event = ReviewEvent.Accept, Proposed = words });
        await PassAsync(TimeSpan.FromDays(14));
        (await WrittenAsync()).Select(one => one.Told).ShouldBe(["Accept", "RemindConsent"]);

        await TakeAsync("submitter", move => move with { Event = ReviewEvent.Agree });
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));
        await TakeAsync(ReviewWalk.Second, move => move with { Event = ReviewEvent.Publish });

        (await WrittenAsync()).Select(one => one.Told).ShouldBe(["Publish"]);
    }

    [Fact]
    public async Task Nobody_is_asked_whether_it_is_true_once_they_said_so_or_it_is_archived()
    {
        await ScoreAsync();
        await TakeAsync(ReviewWalk.First, move => move with { Event = ReviewEvent.Accept });
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));
        await TakeAsync(ReviewWalk.Second, move => move with { Event = ReviewEvent.Publish });
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(732));
        await PassAsync(TimeSpan.FromDays(7));
        (await WrittenAsync()).Select(one => one.Told).ShouldBe(["Accept", "Publish", "AskRenewal"]);

        await TakeAsync("submitter", move => move with { Event = ReviewEvent.Confirm });
        (await WrittenAsync()).Select(one => one.Told).ShouldBe(["Accept", "Publish"]);

        Walk.Bot.Clock.Advance(TimeSpan.FromDays(732));
        await PassAsync(TimeSpan.FromDays(7));
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(61));
        await PassAsync(TimeSpan.FromDays(7));
        (await ToldAsync()).ShouldBe(["Accept", "Publish", "AskRenewal", "AskRenewal", "Archive"]);
        (await WrittenAsync()).Select(one => one.Told).ShouldBe(["Accept", "Publish", "Archive"]);
    }

    private async Task ScoreAsync()
    {
        foreach (var reviewer in new[] { ReviewWalk.First, ReviewWalk.Second })
            await TakeAsync(reviewer, move => move with { Event = ReviewEvent.Score, Scores = Rubric.Questions.ToDictionary(question => question, _ => 2) });
    }

    private async Task PassAsync(TimeSpan time)
    {
        var job = ActivatorUtilities.CreateInstance<TurnReviewClock>(Walk.Bot.Services);
        for (var end = Walk.Bot.Clock.GetUtcNow() + time; Walk.Bot.Clock.GetUtcNow() < end; Walk.Bot.Clock.Advance(TimeSpan.FromHours(6)))
            await job.TurnAsync(Cancellation);
    }

    private async Task TakeAsync(string who, Func<ReviewMove, ReviewMove> move)
    {
        await using var db = await ContextAsync();
        var row = await db.Practices.AsNoTracking().SingleAsync(Cancellation);
        var outcome = await Walk.Bot.Services.GetRequiredService<DecidePractice>().TakeAsync(new Person("tenant", who, who), move(new(row.Id, row.Revision, ReviewEvent.Take)), Cancellation);
        outcome.ShouldBeOfType<ReviewOutcome.Done>();
    }

    private async Task<string[]> ToldAsync() => [.. (await LettersAsync()).Select(letter => letter.Told)];

    /// <summary>What would be written now, the oldest first.</summary>
    private async Task<IReadOnlyList<(string Told, MessageActivity Message)>> WrittenAsync()
    {
        var writer = Walk.Bot.Services.GetServices<ILetterWriter>().Single(one => one.Kind == PracticeLetters.Kind);
        List<(string, MessageActivity)> written = [];
        foreach (var letter in await LettersAsync())
        {
            if (await writer.WriteAsync(letter, null, Cancellation) is { } message)
                written.Add((letter.Told, message));
        }

        return written;
    }

    private async Task<Letter[]> LettersAsync()
    {
        await using var db = await ContextAsync();
        return await db.Letters.AsNoTracking().Where(letter => letter.Kind == PracticeLetters.Kind).OrderBy(letter => letter.At).ToArrayAsync(Cancellation);
    }

    private Task<TipDbContext> ContextAsync() => Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
}
