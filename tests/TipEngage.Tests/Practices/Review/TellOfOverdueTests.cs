using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Every coordinator hears what is late, once a week: by a digest of their own, else by a letter.</summary>
public abstract class TellOfOverdueTests : ReviewTests
{
    /// <summary>A practice that was submitted on Thursday, 1 March 2018, is late on this Friday; it is noon in Jakarta and later in Canberra.</summary>
    private static readonly DateTimeOffset friday = new(2018, 3, 16, 5, 0, 0, TimeSpan.Zero);

    protected TellOfOverdueTests()
    {
    }

    protected TellOfOverdueTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Each_with_a_chat_is_owed_one_letter_a_week()
    {
        var services = await LateAsync();

        await TellAsync(services);
        await TellAsync(services);
        (await OwedAsync(services)).ShouldBe(["first 20180312", "second 20180312"]);

        Clock.SetUtcNow(friday.AddDays(3));
        await TellAsync(services);
        (await OwedAsync(services)).ShouldBe(["first 20180312", "first 20180319", "second 20180312", "second 20180319"]);
    }

    [Theory]
    [InlineData("2018-03-13T05:00")]
    [InlineData("2018-03-17T05:00")]
    [InlineData("2018-03-18T18:00")]
    public async Task Nobody_is_while_nothing_is_late_nor_on_their_weekend_nor_by_night(string at)
    {
        var services = await LateAsync(DateTimeOffset.Parse($"{at}Z", CultureInfo.InvariantCulture));

        await TellAsync(services);

        (await OwedAsync(services)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Amber", false, false)]
    [InlineData("Decisions Held Own", "Amber", false, false)]
    [InlineData("Decisions", "Amber", false, true)]
    [InlineData("", "Green", false, true)]
    [InlineData("", "Amber", true, true)]
    public async Task Who_has_a_digest_that_tells_it_is_owed_none(string blocks, string tlp, bool isPaused, bool isOwed)
    {
        var services = await LateAsync();
        await using (var db = await ContextAsync(services))
        {
            db.Digests.Add(new() { TenantId = "tenant", ConversationId = "a:first", Kind = "personal", ServiceUrl = "https://smba.example", PersonId = First.Id, Day = 1, Minute = 540, Zone = "Etc/UTC", Language = "en", Blocks = blocks, Tlp = (int)Enum.Parse<Tlp>(tlp), IsPaused = isPaused, NextAt = friday.AddDays(3), SetById = First.Id, SetAt = friday });
            await db.SaveChangesAsync(Cancellation);
        }

        await TellAsync(services);

        (await OwedAsync(services)).Contains("first 20180312").ShouldBe(isOwed);
        (await OwedAsync(services)).ShouldContain("second 20180312");
    }

    private async Task<IServiceProvider> LateAsync(DateTimeOffset? at = null)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await SubmittedAsync(services);
        await using var db = await ContextAsync(services);
        db.Conversations.AddRange(new[] { First, Second, Member }.Select(person => new Conversation { ConversationId = $"a:{person.Id}", TenantId = "tenant", Type = "personal", ServiceUrl = "https://smba.example", UserAadObjectId = person.Id, InstalledAt = Clock.GetUtcNow() }));
        await db.SaveChangesAsync(Cancellation);
        Clock.SetUtcNow(at ?? friday);
        return services;
    }

    private static Task TellAsync(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<TellOfOverdue>(services, ActivatorUtilities.CreateInstance<ReviewQueue>(services)).TellAsync(Cancellation);

    private static async Task<IReadOnlyList<string>> OwedAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return [.. (await db.Letters.AsNoTracking().Where(letter => letter.Kind == TellOfOverdue.Kind).ToArrayAsync(Cancellation)).Select(letter => $"{letter.PersonId} {letter.Told}").Order(StringComparer.Ordinal)];
    }
}
