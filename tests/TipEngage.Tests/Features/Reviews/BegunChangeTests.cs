using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>What a person was changing while reviewers went on is not lost.</summary>
public sealed class BegunChangeTests : ReviewWalkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_that_was_begun_is_the_draft_of_an_update_once_the_text_before_it_is_published()
    {
        var submitter = await ChangeAsync("Clauses in every tender");

        await PublishAsync();

        var list = await submitter.MineAsync();
        list.Lines().ShouldContain(line => line.Contains("Clauses in every tender", StringComparison.Ordinal));
        var card = await submitter.PressAsync(list, "Continue");
        card.Marks().ShouldContain("update-of");
        (await ShownAsync("member")).ShouldNotContain("every tender");
        (await Walk.OpenAsync(First)).ToJsonString().ShouldNotContain("every tender");
        (await LettersAsync()).ShouldContain(letter => letter.Told == nameof(ReviewEvent.Publish) && letter.Detail!.Contains(PracticeLetters.Begun));
    }

    [Fact]
    public async Task Its_person_reads_in_the_letter_where_it_is()
    {
        await ChangeAsync("Clauses in every tender");
        await PublishAsync();

        var submitter = Walk.Bot.Services.GetServices<TipEngage.Sending.ILetterWriter>().Single(one => one.Kind == PracticeLetters.Kind);
        var letter = (await LettersAsync()).Single(one => one.Told == nameof(ReviewEvent.Publish));

        System.Text.Json.JsonSerializer.Serialize((await submitter.WriteAsync(letter, null, Cancellation))!.Attachments).ShouldContain("as the draft of an update");
    }

    [Fact]
    public async Task What_says_nothing_else_begins_no_update()
    {
        await ChangeAsync("Fair recruitment clauses in tenders");

        await PublishAsync();

        await using var db = await ContextAsync();
        (await db.Practices.CountAsync(Cancellation)).ShouldBe(1);
        (await LettersAsync()).ShouldAllBe(letter => letter.Detail == null || !letter.Detail.Contains(PracticeLetters.Begun));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_change_while_the_practice_is_to_be_purged_and_once_where_it_is_not_any_more()
    {
        await Walk.PlaceAsync();
        await ChangeAsync("Clauses in every tender", place: false);
        await TakeAsync(First, ReviewEvent.AskPurge);
        Walk.Bot.Clock.Advance(TurnReviewClock.DraftLeftAlone + TimeSpan.FromDays(1));
        await PassAsync(TimeSpan.FromDays(3));
        (await LettersAsync()).ShouldNotContain(letter => letter.Told == PracticeLetters.RemindChanges);

        await TakeAsync(Second, ReviewEvent.DropPurge);
        await PassAsync(TimeSpan.FromDays(3));

        (await LettersAsync()).Count(letter => letter.Told == PracticeLetters.RemindChanges).ShouldBe(1);
    }

    [Fact]
    public async Task A_reminder_that_waited_while_a_purge_was_asked_for_is_not_written()
    {
        await Walk.PlaceAsync();
        await ChangeAsync("Clauses in every tender", place: false);
        Walk.Bot.Clock.Advance(TurnReviewClock.DraftLeftAlone + TimeSpan.FromDays(1));
        await PassAsync(TimeSpan.FromDays(3));
        var letter = (await LettersAsync()).Single(one => one.Told == PracticeLetters.RemindChanges);
        var writer = Walk.Bot.Services.GetServices<TipEngage.Sending.ILetterWriter>().Single(one => one.Kind == PracticeLetters.Kind);
        (await writer.WriteAsync(letter, null, Cancellation)).ShouldNotBeNull();

        await TakeAsync(First, ReviewEvent.AskPurge);

        (await writer.WriteAsync(letter, null, Cancellation)).ShouldBeNull();
    }

    private async Task<FormWalk> ChangeAsync(string title, bool place = true)
    {
        if (place)
            await Walk.PlaceAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var card = await submitter.PressAsync(await submitter.MineAsync(), "Change it");
        await submitter.PressAsync(card, "Next", [.. FormWalk.Quick[0].Select(one => one.Item1 is "f_title" ? (one.Item1, title) : one)]);
        return submitter;
    }

    private async Task PublishAsync()
    {
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await TakeAsync(First, ReviewEvent.Accept);
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(30));
        await TakeAsync(Second, ReviewEvent.Publish);
    }

    private async Task TakeAsync(string who, ReviewEvent happens)
    {
        await using var db = await ContextAsync();
        var row = await db.Practices.AsNoTracking().SingleAsync(one => one.Number == 1, Cancellation);
        (await Walk.Bot.Services.GetRequiredService<DecidePractice>().TakeAsync(new Person("tenant", who, who), new(row.Id, row.Revision, happens), Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();
    }

    private async Task PassAsync(TimeSpan time)
    {
        var job = ActivatorUtilities.CreateInstance<TurnReviewClock>(Walk.Bot.Services);
        for (var end = Walk.Bot.Clock.GetUtcNow() + time; Walk.Bot.Clock.GetUtcNow() < end; Walk.Bot.Clock.Advance(TimeSpan.FromHours(6)))
            await job.TurnAsync(Cancellation);
    }

    private async Task<string> ShownAsync(string who) => (await Walk.Bot.AskAsync("show PP-0001", "a:1", who)).Card().ToJsonString();

    private async Task<Letter[]> LettersAsync()
    {
        await using var db = await ContextAsync();
        return await db.Letters.AsNoTracking().Where(letter => letter.Kind == PracticeLetters.Kind).ToArrayAsync(Cancellation);
    }

    private Task<TipDbContext> ContextAsync() => Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
}
