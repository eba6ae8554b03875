using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Screens;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>What comes too late, twice, empty or from who may not is answered by a sentence in the language of whoever pressed, and changes nothing.</summary>
public sealed class RefusedDecisionsTests : ReviewWalkTests
{
    private static string TooLong => string.Concat(Enumerable.Repeat("Please say what is done. ", 30))[..601];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Walk.PlaceAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task A_card_of_an_older_version(string language)
    {
        var old = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Do not publish …");
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "I see to it");

        await RefusedAsync(language, First, old, "Do not publish", () => Sentence.Of(Strings.Review_OvertakenAgain, "PP-0001"), ("reason", "no_steps"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task An_empty_reason_and_an_empty_comment(string language)
    {
        await RefusedAsync(language, First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "Do not publish …"), "Do not publish", () => Strings.ReviewFault_NoReason, ("note", "No."));
        Walk.Bot.Language = null;
        await RefusedAsync(language, First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes"), "Send it back", () => Strings.ReviewFault_NoComment, ("field1", "title"), ("comment1", " "), ("note", "  "));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task One_comment_that_cannot_be_sent_beside_one_that_can_and_nothing_of_them_is_lost(string language)
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");
        (string, string)[] valid = [("field1", "title"), ("comment1", "Say what is done.")];

        await RefusedAsync(language, First, form, "Send it back", () => Sentence.Of(Strings.Review_CommentOfNoField, Sentence.Of(Strings.Review_Comment, "2")), [.. valid, ("comment2", "Of no field.")]);
        await RefusedAsync(language, First, form, "Send it back", () => Sentence.Of(Strings.Review_CommentTwice, Sentence.Of(Strings.Review_Comment, "3")), [.. valid, ("field3", "title"), ("comment3", "And where.")]);
        await RefusedAsync(language, First, form, "Send it back", () => Sentence.Of(Strings.PracticeFault_TooLong, 600), [.. valid, ("note", TooLong)]);
        var again = await Walk.CardAsync(First, form, "Send it back", [.. valid, ("comment2", "Of no field."), ("note", "Thank you.")]);

        (FormWalk.ValueOf(again, "comment1"), FormWalk.ValueOf(again, "comment2"), FormWalk.ValueOf(again, "note")).ShouldBe(("Say what is done.", "Of no field.", "Thank you."));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task A_note_of_a_rejection_that_is_too_long(string language) => await RefusedAsync(
        language, First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "Do not publish …"), "Do not publish",
        () => Sentence.Of(Strings.PracticeFault_TooLong, 600), ("reason", "no_steps"), ("note", TooLong));

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task The_same_decision_twice_and_one_about_what_is_withdrawn(string language)
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Do not publish …");
        var other = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Ask for changes");
        await Walk.CardAsync(First, form, "Do not publish", ("reason", "no_steps"));
        await RefusedAsync(language, First, form, "Do not publish", () => Sentence.Of(Strings.Review_Overtaken, "PP-0001", ReviewWords.State(PracticeState.Rejected)), ("reason", "no_steps"));

        Walk.Bot.Language = null;
        var submitter = new FormWalk(Walk.Bot, "submitter");
        await submitter.PressAsync(await submitter.MineAsync(), "Withdraw");
        await RefusedAsync(language, Second, other, "Send it back", () => Sentence.Of(Strings.Review_Overtaken, "PP-0001", ReviewWords.State(PracticeState.Withdrawn)), ("note", "Say more."));
    }

    [Theory]
    [InlineData("en", "Explode")]
    [InlineData("vi", "Publish!")]
    [InlineData("en", "Accept")]
    [InlineData("vi", "13")]
    public async Task A_button_that_nobody_offers_says_where_to_decide(string language, string happens) =>
        await RefusedStepAsync(language, First, happens, await SeenAsync(), () => Strings.Review_CardTooOld);

    [Theory]
    [InlineData("Take")]
    [InlineData("Release")]
    [InlineData("Object")]
    [InlineData("JudgeAgain")]
    [InlineData("Publish")]
    [InlineData("AskPurge")]
    [InlineData("DropPurge")]
    [InlineData("Purge")]
    public async Task Each_button_without_a_form_on_an_older_card_on_what_is_withdrawn_and_by_who_lost_the_role(string happens)
    {
        await RefusedStepAsync("en", First, happens, await SeenAsync() - 1, () => Sentence.Of(Strings.Review_Overtaken, "PP-0001", ReviewWords.State(PracticeState.InReview)));

        Walk.Bot.Language = null;
        var submitter = new FormWalk(Walk.Bot, "submitter");
        await submitter.PressAsync(await submitter.MineAsync(), "Withdraw");
        await RefusedStepAsync("en", First, happens, await SeenAsync(), () => Sentence.Of(Strings.Review_Overtaken, "PP-0001", ReviewWords.State(PracticeState.Withdrawn)));

        await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new(Second, null, null, null), new("tenant", First, null), TestContext.Current.CancellationToken);
        await RefusedStepAsync("vi", Second, happens, await SeenAsync(), () => Strings.Review_NoCoordinator);
    }

    [Fact]
    public async Task A_tier_and_a_coordinator_that_there_are_not()
    {
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await RefusedAsync("en", First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "Accept …"), "Accept", () => Strings.Review_ChooseTier, ("tier", "Best"));
        await RefusedAsync("en", First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "Assign"), "Assign", () => Strings.Review_ChooseCoordinator, ("person", "nobody"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task By_who_lost_the_role(string language)
    {
        var form = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Do not publish …");
        await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new(Second, null, null, null), new("tenant", First, null), TestContext.Current.CancellationToken);

        await RefusedAsync(language, Second, form, "Do not publish", () => Strings.Review_NoCoordinator, ("reason", "no_steps"));
    }

    [Fact]
    public async Task A_link_is_judged_as_a_link_where_the_role_was_lost_too()
    {
        var form = new JsonObject { ["practice"] = $"{Guid.NewGuid()}", ["seen"] = 1, ["f_evidenceLinks"] = "https://works.example/my-boss-took-my-passport-and-does-not-pay-me" };
        (await Walk.Bot.PressAsync("reviews.accept.send", form.ToJsonString(), role: "member"))["value"]!.ToString().ShouldBe(Strings.Permission_Coordinators);

        form["f_summary"] = "My boss took my passport and does not pay me.";
        (await Walk.Bot.PressAsync("reviews.accept.send", form.ToJsonString(), role: "member"))["value"]!.Marks().ShouldContain("referral");
    }

    [Fact]
    public async Task A_text_that_is_refused_is_counted_once()
    {
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Accept …");
        var (isHere, counted) = (new AsyncLocal<bool> { Value = true }, 0L);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name is MessageScreen.MeterName)
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => counted += isHere.Value ? count : 0);
        listener.Start();

        (await Walk.CardAsync(First, form, "Accept", ("f_title", "Write to quokka@example.org"))).Marks().ShouldContain("refused");

        counted.ShouldBe(1);
    }

    private async Task<int> SeenAsync()
    {
        await using var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return (await db.Practices.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).Revision;
    }

    private async Task RefusedStepAsync(string language, string who, string happens, int seen, Func<string> sentence)
    {
        await using var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var practice = (await db.Practices.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).Id;
        var before = await TracesAsync();
        Walk.Bot.Language = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var answer = await Walk.Bot.PressAsync("reviews.step", JsonSerializer.Serialize(new { practice, seen, @event = happens }), role: who);

        (answer["value"] is JsonObject shown ? string.Join('\n', shown.Lines()) : answer["value"]!.ToString()).ShouldContain(sentence());
        (await TracesAsync()).ShouldBe(before);
    }

    private async Task RefusedAsync(string language, string who, JsonNode card, string button, Func<string> sentence, params (string, string)[] inputs)
    {
        var before = await TracesAsync();
        Walk.Bot.Language = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var answer = await Walk.AnswerAsync(who, card, button, inputs);

        var said = answer["value"] is JsonObject shown ? string.Join('\n', shown.Lines()) : answer["value"]!.ToString();
        said.ShouldContain(sentence());
        (await TracesAsync()).ShouldBe(before);
    }

    /// <summary>All that a decision would leave.</summary>
    private async Task<string> TracesAsync()
    {
        await using var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Serialize(new
        {
            Practice = await db.Practices.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken),
            Steps = await db.PracticeSteps.CountAsync(TestContext.Current.CancellationToken),
            Audit = await db.AuditRows.CountAsync(TestContext.Current.CancellationToken),
            Letters = await db.Letters.CountAsync(TestContext.Current.CancellationToken),
        });
    }
}
