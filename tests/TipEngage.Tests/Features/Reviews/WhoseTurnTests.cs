using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Sending;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Whose turn it is with a practice is said of somebody who can act.</summary>
public sealed class WhoseTurnTests : ReviewWalkTests
{
    [Fact]
    public async Task What_its_accepter_saw_to_is_another_coordinator_s_turn_once_its_person_agrees()
    {
        await Walk.PlaceAsync();
        await Walk.CardAsync(First, await Walk.OpenAsync(First), "I see to it");
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        (await TurnAsync()).ShouldNotBe("Whose turn: another coordinator");

        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");

        (await TurnAsync()).ShouldBe("Whose turn: another coordinator");
        (await Walk.QueueAsync(Second)).Lines().ShouldContain(line => line.EndsWith("· another coordinator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_accepter_is_not_asked_to_publish_it()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");

        var form = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Assign");

        form.Objects().Single(one => one["id"]?.ToString() is "person")["choices"]!.AsArray().Select(one => one!["value"]!.ToString()).ShouldBe([Second]);
        (await Walk.CardAsync(Second, form, "Assign", ("person", First))).Lines().ShouldContain(line => line.StartsWith("They did the first step", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_can_t_act_any_more_is_not_written_to_about_what_they_were_asked_to_see_to()
    {
        await Walk.PlaceAsync();
        await Walk.PressAsync(Second, await Walk.OpenAsync(Second), "Assign", [], "Assign", ("person", First));
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        (await IsWrittenAsync()).ShouldBeTrue();

        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");

        (await IsWrittenAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_sees_to_it_is_not_asked_to_once_more()
    {
        await Walk.PlaceAsync();
        Offered(await Walk.CardAsync(First, await Walk.OpenAsync(First), "I see to it")).ShouldNotContain("I see to it");

        Offered(await Walk.OpenAsync(First)).ShouldNotContain("I see to it");
        Offered(await Walk.OpenAsync(Second)).ShouldContain("I see to it");
    }

    [Fact]
    public async Task Who_accepted_it_is_not_asked_to_see_to_its_publication()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);

        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");

        Offered(await Walk.OpenAsync(First)).ShouldNotContain("I see to it");
        Offered(await Walk.OpenAsync(Second)).ShouldContain("I see to it");
    }

    [Fact]
    public async Task Whose_government_s_it_is_is_not_asked_to_see_to_it()
    {
        await Walk.PlaceAsync();
        await Walk.PressAsync(First, await Walk.QueueAsync(First), "Where I work", [], "Keep", ("country", "TH"), ("organisation", "Ministry of Labour"));

        Offered(await Walk.OpenAsync(First)).ShouldNotContain("I see to it");
        Offered(await Walk.OpenAsync(Second)).ShouldContain("I see to it");
    }

    private async Task<string> TurnAsync() => (await Walk.OpenAsync(Second)).Lines().Single(line => line.StartsWith("Whose turn", StringComparison.Ordinal));

    private async Task<bool> IsWrittenAsync()
    {
        await using var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var letter = await db.Letters.AsNoTracking().SingleAsync(one => one.Kind == ReviewerLetters.Kind, TestContext.Current.CancellationToken);
        var writer = Walk.Bot.Services.GetServices<ILetterWriter>().Single(one => one.Kind == ReviewerLetters.Kind);
        return await writer.WriteAsync(letter, null, TestContext.Current.CancellationToken) is not null;
    }
}
