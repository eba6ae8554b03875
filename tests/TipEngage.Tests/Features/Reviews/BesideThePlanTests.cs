using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Sending;
using TipEngage.Teams.Activities;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>The day as of which the plan is answered stands on no card about a practice: it is none of the plan.</summary>
public sealed class BesideThePlanTests : ReviewChannelTests
{
    private protected override string? AsOf => "2018-03-01";

    [Fact]
    public async Task Neither_the_card_in_the_coordinators_channel_nor_its_thread_ends_with_it()
    {
        var services = await StartAsync();
        await SubmittedAsync(services);

        await RunAsync(services);

        Cards().ShouldHaveSingleItem().ToJsonString().ShouldNotContain("As of");
        Details().ShouldHaveSingleItem().ToJsonString().ShouldNotContain("As of");
    }

    [Theory]
    [InlineData(ReviewerLetters.Kind, "other", ReviewerLetters.Assigned)]
    [InlineData(ConcernedLetters.Kind, "focal", "TH")]
    [InlineData(PracticeLetters.Kind, "submitter", nameof(ReviewEvent.Publish))]
    public async Task No_letter_ends_with_it(string kind, string person, string told)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await using (var db = await ContextAsync(services))
        {
            var (state, at) = (kind is ConcernedLetters.Kind ? nameof(PracticeState.ConsentCheck) : nameof(PracticeState.InReview), Clock.GetUtcNow());
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.State, state).SetProperty(row => row.StateAt, at).SetProperty(row => row.AssigneeId, Other.Id), Cancellation);
        }

        var letter = LetterOf(id, kind, person, told);
        var message = await services.GetServices<ILetterWriter>().Single(one => one.Kind == kind).WriteAsync(letter, CultureInfo.GetCultureInfo("en"), Cancellation);

        CardOf(message.ShouldNotBeNull()).ShouldNotContain("As of");
    }

    [Theory]
    [InlineData(null, "15 Mar 2018")]
    [InlineData("Pacific/Kiritimati", "16 Mar 2018")]
    [InlineData("America/Los_Angeles", "15 Mar 2018")]
    public async Task The_last_day_to_object_is_said_by_the_clock_of_who_reads_it_else_by_that_of_the_country(string? zone, string day)
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await using (var db = await ContextAsync(services))
        {
            var at = new DateTimeOffset(2018, 3, 1, 3, 0, 0, TimeSpan.Zero);
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.State, nameof(PracticeState.ConsentCheck)).SetProperty(row => row.StateAt, at), Cancellation);
            if (zone is not null)
                db.PersonPreferences.Add(new() { TenantId = "tenant", PersonId = "focal", Language = null, Zone = zone, ChangedAt = at });
            await db.SaveChangesAsync(Cancellation);
        }

        var message = await services.GetServices<ILetterWriter>().Single(one => one.Kind == ConcernedLetters.Kind)
            .WriteAsync(LetterOf(id, ConcernedLetters.Kind, "focal", "TH"), CultureInfo.GetCultureInfo("en"), Cancellation);

        message.ShouldNotBeNull().Summary!.ShouldContain($"The last day on which your country may object to its publication is {day}.");
    }

    private Letter LetterOf(Guid practice, string kind, string person, string told) => new()
    {
        Key = $"{kind}/{practice:N}/{told}/1",
        Kind = kind,
        TenantId = "tenant",
        PersonId = person,
        SubjectId = practice,
        Told = told,
        State = LetterState.Due,
        At = Clock.GetUtcNow(),
        NotBefore = Clock.GetUtcNow(),
    };

    private static string CardOf(MessageActivity message) => JsonSerializer.Serialize(message.Attachments);
}
