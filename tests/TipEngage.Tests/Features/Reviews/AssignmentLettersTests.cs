using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
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

    private static ILetterWriter WriterOf(IServiceProvider services) => services.GetServices<ILetterWriter>().Single(one => one.Kind == "review");

    private static async Task AssignAsync(IServiceProvider services, Guid id, int seen, Person to) =>
        (await services.GetRequiredService<DecidePractice>().TakeAsync(Coordinator, new(id, seen, ReviewEvent.Take) { Assignee = to }, Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();
}
