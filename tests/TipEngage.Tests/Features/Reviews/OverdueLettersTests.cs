using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Sending;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>A coordinator reads what is late, as it is when the letter is written.</summary>
public sealed class OverdueLettersTests : ReviewChannelTests
{
    [Theory]
    [InlineData("en", "Practices that wait for coordinators longer than was promised: 1")]
    [InlineData("id", "Praktik yang menunggu koordinator lebih lama dari yang dijanjikan: 1")]
    [InlineData("th", "แนวปฏิบัติที่รอผู้ประสานงานนานกว่าที่ให้คำมั่นไว้: 1")]
    [InlineData("vi", "Thực hành chờ điều phối viên lâu hơn đã hứa: 1")]
    public async Task It_names_what_is_late_and_nothing_of_its_content_in_their_language(string language, string said)
    {
        var services = await LateAsync();

        var message = (await WriterOf(services).WriteAsync(LetterOf(Other.Id, "20180312"), CultureInfo.GetCultureInfo(language), Cancellation)).ShouldNotBeNull();

        message.Summary.ShouldBe(said);
        var card = JsonSerializer.Serialize(message.Attachments);
        card.ShouldContain("PP-0001");
        card.ShouldContain("reviews.queue");
        card.ShouldNotContain("Clauses in tenders");
    }

    [Fact]
    public async Task Once_it_is_decided_or_a_later_letter_tells_it_there_is_none()
    {
        var services = await LateAsync();
        var letter = LetterOf(Other.Id, "20180312");
        (await WriterOf(services).WriteAsync(LetterOf("somebody", "20180312"), null, Cancellation)).ShouldBeNull();
        await using (var db = await ContextAsync(services))
        {
            db.Letters.Add(LetterOf(Other.Id, "20180319"));
            await db.SaveChangesAsync(Cancellation);
        }

        (await WriterOf(services).WriteAsync(letter, null, Cancellation)).ShouldBeNull();
        var later = LetterOf(Other.Id, "20180319");
        (await WriterOf(services).WriteAsync(later, null, Cancellation)).ShouldNotBeNull();

        await using (var db = await ContextAsync(services))
            await RejectAsync(services, await db.Practices.Select(row => row.Id).SingleAsync(Cancellation));
        (await WriterOf(services).WriteAsync(later, null, Cancellation)).ShouldBeNull();
    }

    private async Task<IServiceProvider> LateAsync()
    {
        var services = await StartAsync();
        await SubmittedAsync(services);
        Clock.SetUtcNow(new(2018, 3, 19, 9, 0, 0, TimeSpan.Zero));
        return services;
    }

    private Letter LetterOf(string person, string week) => new()
    {
        Key = $"{TellOfOverdue.Kind}/{person}/{week}",
        Kind = TellOfOverdue.Kind,
        TenantId = "tenant",
        PersonId = person,
        SubjectId = Guid.Empty,
        Told = week,
        State = LetterState.Due,
        At = Clock.GetUtcNow(),
        NotBefore = Clock.GetUtcNow(),
    };

    private static ILetterWriter WriterOf(IServiceProvider services) => services.GetServices<ILetterWriter>().Single(one => one.Kind == TellOfOverdue.Kind);
}
