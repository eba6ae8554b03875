using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Reviews;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Sending;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Whom somebody else has see to a practice is told.</summary>
public abstract class AssignmentLettersTests : ReviewChannelTests
{
    protected AssignmentLettersTests()
    {
    }

    protected AssignmentLettersTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData("en", "Another coordinator asked you to see to PP-0001 (In review, ")]
    [InlineData("id", "Koordinator lain meminta Anda menangani PP-0001 (")]
    [InlineData("th", "ผู้ประสานงานอีกคนขอให้คุณดูแล PP-0001 (")]
    [InlineData("vi", "Một điều phối viên khác nhờ bạn phụ trách PP-0001 (")]
    public async Task Whom_somebody_else_had_see_to_it_is_told_once_in_their_language(string language, string said)
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await AssignAsync(services, id, 1, Other);
        await using var db = await ContextAsync(services);
        var letter = (await db.Letters.Where(one => one.Kind == "review").ToArrayAsync(Cancellation)).ShouldHaveSingleItem();
        (letter.PersonId, letter.TenantId).ShouldBe((Other.Id, Coordinator.TenantId));

        var message = (await WriterOf(services).WriteAsync(letter, CultureInfo.GetCultureInfo(language), Cancellation)).ShouldNotBeNull();

        message.Summary!.ShouldStartWith(said);
        JsonSerializer.Serialize(message.Attachments).ShouldNotContain("Clauses in tenders");
        await AssignAsync(services, id, 2, Coordinator);
        (await WriterOf(services).WriteAsync(letter, null, Cancellation)).ShouldBeNull();
        (await db.Letters.CountAsync(one => one.Kind == "review", Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_chosen_language_it_is_in_that_of_their_client_and_goes_to_their_own_tenant()
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await using (var db = await ContextAsync(services))
        {
            db.Conversations.Add(new() { ConversationId = "a:other", TenantId = "elsewhere", Type = "personal", ServiceUrl = Teams.ServiceUrl, UserAadObjectId = Other.Id, Locale = "vi-VN", InstalledAt = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        await PressAsync<AssignReview, AssignReview.Filled>(services, new(id, 1, Other.Id), Coordinator.Id);

        await using var after = await ContextAsync(services);
        var letter = (await after.Letters.Where(one => one.Kind == "review").ToArrayAsync(Cancellation)).ShouldHaveSingleItem();
        (letter.TenantId, letter.PersonId).ShouldBe(("elsewhere", Other.Id));
        (await WriterOf(services).WriteAsync(letter, null, Cancellation)).ShouldNotBeNull().Summary!.ShouldStartWith("Một điều phối viên khác nhờ bạn phụ trách PP-0001 (");
    }

    [Fact]
    public async Task A_focal_point_reads_until_when_their_country_may_object_and_nothing_of_the_content()
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        var letter = new Letter { Key = "objection", Kind = ConcernedLetters.Kind, TenantId = "tenant", PersonId = "focal", SubjectId = id, Told = "TH", State = LetterState.Due, At = Clock.GetUtcNow(), NotBefore = Clock.GetUtcNow() };
        var writer = services.GetServices<ILetterWriter>().Single(one => one.Kind == ConcernedLetters.Kind);
        (await writer.WriteAsync(letter, null, Cancellation)).ShouldBeNull();
        await using (var db = await ContextAsync(services))
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.State, nameof(PracticeState.ConsentCheck)), Cancellation);

        var message = (await writer.WriteAsync(letter, CultureInfo.GetCultureInfo("en"), Cancellation)).ShouldNotBeNull();

        message.Summary!.ShouldStartWith("PP-0001, a practice of a public body of Thailand, was accepted in review. The last day on which your country may object to its publication is ");
        JsonSerializer.Serialize(message.Attachments).ShouldNotContain("Clauses in tenders");
        Clock.Advance(TimeSpan.FromDays(30));
        (await writer.WriteAsync(letter, null, Cancellation)).ShouldBeNull();
    }

    private static ILetterWriter WriterOf(IServiceProvider services) => services.GetServices<ILetterWriter>().Single(one => one.Kind == "review");

    private static async Task AssignAsync(IServiceProvider services, Guid id, int seen, Person to) =>
        (await services.GetRequiredService<DecidePractice>().TakeAsync(Coordinator, new(id, seen, ReviewEvent.Take) { Assignee = to }, Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();
}
